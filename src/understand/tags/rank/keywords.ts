import { foldTag } from '../fold/fold-tag.ts';
import { stopWords } from '../words/stop-words.ts';
import type { Choice } from './choose.ts';
import { knownTags, tagKey } from './known-tags.ts';

/** What a phrase of the text gains when it is among the publisher's keywords, in log-odds; little in a list for search engines. */
const gain = 1.5;
const gainOfMany = 0.5;
const many = 12;
/** How far below the best phrase a keyword starts that the text does not hold. */
const unsaid = 2;
const longest = 40;

/**
 * Judges a publisher's keywords: phrases of the text that are among them gain; one that the text does not hold is an option
 * only when other publishers tag with it too and the list is short. Nothing is taken blindly.
 * @param options the text's own phrases, best first
 * @returns all options
 */
export function withKeywords<Option extends Choice>(options: readonly Option[], keywords: readonly string[], language: string): (Option | Choice)[] {
  const { always, small } = stopWords(language);
  const isTelling = (keyword: string): boolean => keyword.toLowerCase().split(/\s+/u).some((word) => !always.has(word) && !small.has(word));
  const tags = new Map(keywords.slice(0, 50).filter((keyword) => keyword.length <= longest && isTelling(keyword)).map((keyword) => [foldTag(keyword, language), keyword.trim()]));
  tags.delete('');
  const isShort = tags.size <= many;
  const best = options[0]?.score ?? 0;
  const said = new Set(options.map(({ tag }) => tag));
  const known = knownTags(language);
  const unsaidOptions = isShort ? [...tags].flatMap(([tag, label]): Choice[] => {
    const key = tagKey(label, language);
    if (said.has(tag) || known.hosts(key) === 0) return [];
    return [{ tag, label, key, score: best - unsaid + Math.min(1, Math.log2(1 + known.hosts(key)) / 4), kind: /^[A-Z]{2}(?:-|$)/.test(tag) ? 'place' : 'topic' }];
  }) : [];
  return [...options.map((option) => (tags.has(option.tag) ? { ...option, score: option.score + (isShort ? gain : gainOfMany) } : option)), ...unsaidOptions];
}
