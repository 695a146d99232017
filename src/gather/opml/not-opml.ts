import { OpmlProblem } from './opml-problem.ts';

const kinds: [start: RegExp, words: string][] = [
  [/^$/, 'The file is empty.'],
  [/^(?:<!doctype html|<html)/i, 'This is a web page, not a list of feeds (OPML).'],
  [/^<(?:rss|feed|rdf:rdf)\b/i, 'This is a feed, not a list of feeds (OPML); add its address instead.'],
  [/^[[{]/, 'This is JSON, not a list of feeds (OPML).'],
  [/^PK/, 'This is a ZIP archive; unpack it and choose the OPML file inside.'],
  [/^<\?xml|^</, 'This XML document is not a list of feeds: it has no <opml> element.'],
];

/** Says what a document is that is no OPML. */
export function notOpml(text: string): OpmlProblem {
  const start = text.slice(0, 4096).replaceAll('\0', '').replace(/^(?:\ufeff|\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '').trimStart();
  const content = start.startsWith('<?xml') ? start.slice(start.indexOf('>') + 1).trimStart() : start;
  const words = kinds.find(([pattern]) => pattern.test(content))?.[1];
  return new OpmlProblem(words ?? 'This is not a list of feeds (OPML): it holds no <opml> element.');
}
