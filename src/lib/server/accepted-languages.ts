import { baseLanguage } from '../../common/language/base-language.ts';

const most = 20;

/**
 * The languages that a reader's browser asks for (RFC 9110, 12.5.4), as ISO 639 codes, without those that it refuses.
 * @param header value of `Accept-Language`
 */
export function acceptedLanguages(header: string | null): string[] {
  const wanted = (header ?? '').slice(0, 1000).split(',', most).filter((range) => !/;\s*q=0(?:\.0*)?\s*$/.test(range));
  return [...new Set(wanted.flatMap((range) => baseLanguage(range) ?? []))];
}
