import { loadModule } from 'cld3-asm';
import { baseLanguage } from '../../common/language/base-language.ts';

/** Compiled into the package as WebAssembly; loading takes some 20 ms, once. */
const identifier = (await loadModule()).create(0, 2_000);

/**
 * What Google's Compact Language Detector 3 (a small neural network over character n-grams) makes of a text. It knows 107
 * languages, Indonesian, Afrikaans and Swahili among them.
 * @param text at most its first 2,000 bytes are read
 * @returns undefined when it has no idea
 */
export function secondOpinion(text: string): { language: string; probability: number } | undefined {
  // It reads a C string: nothing would be seen after a NUL.
  const { language: tag, probability } = identifier.findLanguage(text.replaceAll('\0', ' '));
  // Romanised text (`ru-Latn`) is a guess that is nearly always wrong.
  const language = tag.endsWith('-Latn') ? undefined : baseLanguage(tag);
  return language === undefined ? undefined : { language, probability };
}
