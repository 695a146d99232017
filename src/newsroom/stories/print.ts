/** What an article in a story is known again by; everything that the engine was told of it but its words. */
export interface ArticlePrint {
  /** When it was published, in milliseconds since 1970. */
  publishedAt: number | undefined;
  /** The outlet, by a name that stays. */
  source: string;
  lang: string | undefined;
  /** `Placement.print` of the stories, `Copy.print` of the copies. */
  story: Uint8Array;
  copy: Uint8Array;
}

/** Raise it when what is inside changes its form: older prints are then passed over. */
const version = 1;
/** Version, time, and the lengths of source, language and story print. */
const headBytes = 1 + 8 + 2 + 1 + 4;

/** @throws {RangeError} for a source or language that is longer than 65,535 or 255 bytes */
export function packPrint({ publishedAt, source, lang, story, copy }: ArticlePrint): Uint8Array {
  const [sourceBytes, langBytes] = [Buffer.from(source), Buffer.from(lang ?? '')];
  const head = Buffer.alloc(headBytes);
  head.writeUInt8(version, 0);
  head.writeDoubleLE(publishedAt ?? Number.NaN, 1);
  head.writeUInt16LE(sourceBytes.length, 9);
  head.writeUInt8(langBytes.length, 11);
  head.writeUInt32LE(story.length, 12);
  return Buffer.concat([head, sourceBytes, langBytes, story, copy]);
}

/** @returns undefined for a print of another version, or one that is cut short */
export function unpackPrint(bytes: Uint8Array): ArticlePrint | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (buffer.length < headBytes || buffer.readUInt8(0) !== version) return undefined;
  const publishedAt = buffer.readDoubleLE(1);
  const sourceEnd = headBytes + buffer.readUInt16LE(9);
  const langEnd = sourceEnd + buffer.readUInt8(11);
  const storyEnd = langEnd + buffer.readUInt32LE(12);
  if (storyEnd > buffer.length) return undefined;
  const lang = buffer.toString('utf8', sourceEnd, langEnd);
  return {
    publishedAt: Number.isNaN(publishedAt) ? undefined : publishedAt,
    source: buffer.toString('utf8', headBytes, sourceEnd),
    lang: lang === '' ? undefined : lang,
    story: buffer.subarray(langEnd, storyEnd),
    copy: buffer.subarray(storyEnd),
  };
}
