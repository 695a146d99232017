const names = new Intl.DisplayNames(['en'], { type: 'language' });

/** The English name of a language, for prompts. */
export function languageName(code: string): string {
  if (!/^[a-z]{2,3}(?:-[A-Za-z]{2,4})?$/.test(code) || code === 'und') return 'the language of the text';
  return names.of(code) ?? code;
}
