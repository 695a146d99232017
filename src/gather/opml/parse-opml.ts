import { Parser } from 'htmlparser2';

import { decodeBytes } from '../feed/text/decode.ts';
import { limits } from './limits.ts';
import { OpmlProblem } from './opml-problem.ts';
import { OutlineReader, type ParsedOpml } from './outline-reader.ts';
import { notOpml } from './not-opml.ts';

/**
 * Reads a subscription list (OPML 1.0 to 2.0), as programs write them and as people edit them: entities that XML does not
 * know, bare `&` and `<`, names in any case, missing end tags. Feeds come in the order of the document, each address once;
 * an outline without `xmlUrl` that holds others is a folder. Nothing is fetched, includes are refused, entities that a
 * DOCTYPE declares are not expanded.
 * @param document the file's bytes (byte order mark, XML declaration or a guess tells the encoding) or its text
 * @throws {OpmlProblem} when it is no OPML, is larger than 20 MB or nested beyond reason
 */
export function parseOpml(document: string | Uint8Array): ParsedOpml {
  if (document.length > limits.size) throw new OpmlProblem(`The file is larger than ${limits.size / 1024 / 1024} MB; that is no list of feeds.`);
  const text = typeof document === 'string' ? document : textOf(document);
  const reader = new OutlineReader();
  const parser = new Parser(reader, { xmlMode: true, lowerCaseTags: true, lowerCaseAttributeNames: true });
  parser.end(text);
  if (!reader.isOpml) throw notOpml(text);
  return reader.list();
}

const beginning = /<(?:opml|outline|\?xml|!--|!doctype)/i;

function textOf(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  if (!beginning.test(head.replaceAll('\0', ''))) throw notOpml(head);
  return bytes.length > limits.guessed ? new TextDecoder().decode(bytes) : decodeBytes(bytes).text;
}
