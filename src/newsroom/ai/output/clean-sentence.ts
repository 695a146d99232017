import { splitSentences } from '../../../common/words/sentences.ts';
import { plainText } from '../prompts/fence.ts';

const longest = 600;

/** Addresses, markup, code and calls of tools: no sentence of a summary has them, and an article that wants them there has them put there. */
const foreign = /\b(?:https?|ftp|data|javascript|vbscript|file|mailto|tel):\S|\bwww\.\S|\b[\w-]+(?:\.[\w-]+)+\/\S|!?\[[^\]\n]{0,200}\]\s?[([]|<[!/?a-z][^\n]{0,200}|`|[{}]|={5,}|\b(?:on(?:error|load|click|mouseover)|srcdoc|style)\s*=|\\u[0-9a-f]{4}|&#?\w{2,8};|^\s*(?:system|assistant|user|tool|developer|human)\s*:|\b[\w+/]{48,}={0,2}(?:\W|$)/iu;

/**
 * The sentences of a line that a model wrote, each by itself, without marks of lists, emphasis and footnotes.
 * @returns those that may be shown once they are checked, and how many are left out because of what stands in them
 */
export function cleanSentences(line: string, language: string): { sentences: string[]; refused: number } {
  const text = plainText(line).replaceAll(/\s+/g, ' ')
    .replace(/^\s*(?:[-*•–]\s+|\d{1,2}[.)]\s+|#{1,6}\s+)/u, '')
    .replaceAll(/\*\*|__/g, '')
    .replaceAll(/\s?(?:\[\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*\]|【[^】]{0,40}】)/gu, '')
    .trim();
  if (text === '') return { sentences: [], refused: 0 };
  const parts = splitSentences(text, language).map(({ text: sentence }) => sentence.trim()).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
  const sentences = parts.filter((sentence) => sentence.length <= longest && !foreign.test(sentence));
  return { sentences, refused: parts.length - sentences.length };
}
