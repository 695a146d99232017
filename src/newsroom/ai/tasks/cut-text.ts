/** Letters of which each is about a token of its own. */
const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Lao}]/gu;
const sparse = /^[\p{Script=Latin}\p{N}\p{P}\p{Z}\s]*$/u;

/** About how many tokens a model makes of a text; rather too many than too few. */
export function tokensOf(text: string): number {
  const many = text.match(dense)?.length ?? 0;
  return Math.ceil(many + (text.length - many) / (sparse.test(text.slice(0, 200)) ? 3.5 : 2));
}

/** Cuts a text at ends of paragraphs, where that does not do at spaces, into parts of at most so many tokens. */
export function cutText(text: string, most: number): string[] {
  const parts: string[] = [];
  let part = '';
  for (const paragraph of text.split(/\n{2,}/).flatMap((one) => shortEnough(one, most))) {
    if (part !== '' && tokensOf(part) + tokensOf(paragraph) > most) {
      parts.push(part);
      part = '';
    }
    part = part === '' ? paragraph : `${part}\n\n${paragraph}`;
  }
  return part === '' ? parts : [...parts, part];
}

function shortEnough(paragraph: string, most: number): string[] {
  if (paragraph.trim() === '') return [];
  if (tokensOf(paragraph) <= most) return [paragraph];
  const parts: string[] = [];
  let rest = paragraph;
  while (tokensOf(rest) > most) {
    const length = Math.floor(rest.length * (most / tokensOf(rest)));
    const space = rest.lastIndexOf(' ', length);
    const at = space > length / 2 ? space : length;
    parts.push(rest.slice(0, at));
    rest = rest.slice(at).trimStart();
  }
  return [...parts, rest];
}
