const rightToLeft: ReadonlySet<string> = new Set(['ar', 'fa', 'he', 'iw', 'ur', 'ps', 'sd', 'ug', 'yi', 'dv', 'ckb', 'ku']);

/**
 * Direction in which a language is written.
 * @param tag BCP 47 language tag; a script in it goes before the language's usual one
 */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  const [language = '', ...more] = tag.toLowerCase().split('-');
  if (more.some((part) => part === 'latn' || part === 'cyrl')) return 'ltr';
  if (more.some((part) => part === 'arab' || part === 'hebr')) return 'rtl';
  return rightToLeft.has(language) ? 'rtl' : 'ltr';
}
