const prose = (at: number): string => `<p>This is sentence ${at} of an article on the alders of the weir, which is long enough to count as running text for everyone.</p>`;
const paragraphs = Array.from({ length: 20 }, (_, at) => prose(at)).join('');
const article = `<html><head><title>Alders for the weir</title></head><body><article><h1>Alders for the weir</h1>${paragraphs}</article></body></html>`;

/** Pages that mean harm, by name. */
export const hostilePages: Readonly<Record<string, () => string | Uint8Array>> = {
  '10 MB of one tag': () => '<b>'.repeat(3_333_333),
  '10 MB of one tag, each closed': () => '<i></i>'.repeat(1_400_000),
  '100,000 nested divs around an article': () => '<div>'.repeat(100_000) + article,
  'endless attributes': () => `${article}<p ${'a=1 '.repeat(2_400_000)}>x</p>`,
  'an endless attribute': () => `${article}<p class="${'share related comment '.repeat(450_000)}">x</p>`,
  '50 MB of text': () => `<article><p>${'word and more, '.repeat(3_300_000)}</p></article>`,
  '9 MB of text in one line': () => `<article><p>${'word and more, '.repeat(600_000)}</p></article>`,
  '190,000 short lines': () => `<article>${'<p>line of it'.repeat(190_000)}</article>`,
  'a page cut off in a tag': () => article.slice(0, article.length - 700),
  'binary': () => Uint8Array.from({ length: 3_000_000 }, (_, at) => (at * 7919 + (at >> 3)) % 256),
  'tables in tables': () => '<table><tr><td>'.repeat(60_000) + article,
  'JSON-LD without end': () => `<script type="application/ld+json">${'{"@type":"Article","author":'.repeat(200_000)}</script>${article}`,
};
