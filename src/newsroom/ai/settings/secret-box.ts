import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What cannot be opened any more, in plain words. */
export class SecretProblem extends Error {
  override name = 'SecretProblem';
}

const fileName = 'secret';
const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;

/**
 * Keeps secrets in the archive so that a copy of the database alone does not tell them: sealed with AES-256-GCM by a key in the file
 * `secret` of the data folder, which no backup of the archive contains.
 */
export class SecretBox {
  readonly #file: string;

  constructor(dataDir: string) {
    this.#file = join(dataDir, fileName);
  }

  /**
   * @param purpose what it is for and for whom; it opens only for the same
   * @throws {SecretProblem} when the key's file cannot be used
   */
  seal(text: string, purpose: string): string {
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv('aes-256-gcm', this.#key(true), nonce, { authTagLength: tagBytes });
    cipher.setAAD(Buffer.from(purpose));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return `v1.${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')}`;
  }

  /** @throws {SecretProblem} when it was sealed for something else, with another file, or was changed */
  open(sealed: string, purpose: string): string {
    const bytes = Buffer.from(/^v1\.([\w-]+)$/.exec(sealed)?.[1] ?? '', 'base64url');
    if (bytes.length <= nonceBytes + tagBytes) throw new SecretProblem('The key that is kept in the archive cannot be read. Type it again.');
    const key = this.#key(false);
    try {
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes });
      decipher.setAAD(Buffer.from(purpose));
      decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
      return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]).toString('utf8');
    } catch (cause) {
      throw new SecretProblem(`The file ${this.#file} does not fit the key that is kept in the archive. Put the file back that belongs to this archive, or type the key again.`, { cause });
    }
  }

  #key(mayMake: boolean): Buffer {
    try {
      return this.#read();
    } catch (error) {
      if (error instanceof SecretProblem) throw error;
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw new SecretProblem(`The file ${this.#file} cannot be read: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
      if (!mayMake) throw new SecretProblem(`The file ${this.#file} is missing, so the key that is kept in the archive cannot be read. Put the file back, or type the key again.`, { cause: error });
    }
    const making = `${this.#file}.${randomBytes(6).toString('hex')}`;
    try {
      writeFileSync(making, `${randomBytes(keyBytes).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
      // Whole or not at all, and never over another one.
      linkSync(making, this.#file);
    } catch (error) {
      // Another process made it in the meantime.
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw new SecretProblem(`The file ${this.#file} cannot be made: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    } finally {
      rmSync(making, { force: true });
    }
    return this.#read();
  }

  #read(): Buffer {
    const text = readFileSync(this.#file, 'utf8').trim();
    if (!/^[0-9a-f]{64}$/.test(text)) throw new SecretProblem(`The file ${this.#file} holds no key of this program (64 hexadecimal digits).`);
    return Buffer.from(text, 'hex');
  }
}
