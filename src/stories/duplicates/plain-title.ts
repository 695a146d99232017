import { fnv1a, mixed } from '../../common/hash.ts';
import { plainWords } from './plain-words.ts';

/** A headline's words without case, accents and punctuation; `hash` is 0 where there are none. */
export function plainTitle(title: string): { text: string; words: number; hash: number } {
  const words = plainWords(title.slice(0, 500));
  const text = words.join(' ');
  return { text, words: words.length, hash: words.length === 0 ? 0 : mixed(fnv1a(text)) };
}
