/** So many pieces are put into one; a body that drips in byte by byte must not cost a hundred bytes for each. */
const manyPieces = 1024;

/** Gathers the pieces of a body in little more memory than the body itself. */
export class ByteCollector {
  #blocks: Buffer[] = [];
  #pieces: Buffer[] = [];
  #piecesSize = 0;
  #size = 0;

  /** Bytes so far. */
  get size(): number {
    return this.#size;
  }

  push(piece: Buffer): void {
    this.#size += piece.length;
    this.#piecesSize += piece.length;
    this.#pieces.push(piece);
    if (this.#pieces.length >= manyPieces) this.#merge();
  }

  /** @returns all bytes; of a single piece the piece itself */
  bytes(): Buffer {
    const [only] = this.#pieces;
    if (only && this.#blocks.length === 0 && this.#pieces.length === 1) return only;
    return Buffer.concat([...this.#blocks, ...this.#pieces], this.#size);
  }

  clear(): void {
    this.#blocks = [];
    this.#pieces = [];
    this.#piecesSize = 0;
    this.#size = 0;
  }

  #merge(): void {
    this.#blocks.push(Buffer.concat(this.#pieces, this.#piecesSize));
    this.#pieces = [];
    this.#piecesSize = 0;
  }
}
