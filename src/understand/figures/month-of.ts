const known = new Map<string, ReadonlyMap<string, number>>();
const MOST_LANGUAGES = 100;

/**
 * The month that a word names in full, by itself or after a day (`marca`, `мая`), as CLDR has them.
 * @param word as it stands in the text
 * @param language ISO 639-1
 * @returns 1 to 12
 */
export function monthOf(word: string, language: string): number | undefined {
  let names = known.get(language);
  if (names === undefined) {
    names = namesIn(language);
    if (known.size >= MOST_LANGUAGES) known.clear();
    known.set(language, names);
  }
  return names.get(word.toLowerCase());
}

function namesIn(language: string): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  const [locale] = /^[a-z]{2,3}$/.test(language) ? Intl.DateTimeFormat.supportedLocalesOf([language]) : [];
  if (locale === undefined) return names;
  // Headlines and agencies shorten months in these.
  const styles = language === 'en' || language === 'de' ? (['long', 'short'] as const) : (['long'] as const);
  for (const month of styles) {
    for (const style of [{ month }, { month, day: 'numeric' }] as const) {
      const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory`, { ...style, timeZone: 'UTC' });
      for (let at = 0; at < 12; at++) {
        const name = format.formatToParts(Date.UTC(2003, at, 5)).find(({ type }) => type === 'month')?.value.replace(/\.$/, '').toLowerCase() ?? '';
        if (name.length > 2 && !/\p{N}/u.test(name) && !names.has(name)) names.set(name, at + 1);
      }
    }
  }
  return names;
}
