/** Languages that change a name's end by its part in the sentence; from the article alone its plain form cannot be known. */
const inflecting = new Set('ru uk be pl cs sk sl hr sr bs lt lv fi et hu tr az el hy ka is'.split(' '));
/** Endings that these languages part from names by an apostrophe ("Kaliforniya'da", "Martin'in"). */
const parted = new Set(['tr', 'az', 'fi', 'et']);
const partedEnding = /(?<=\p{L})['’]\p{Ll}{1,8}(?!\p{L})/gu;

/**
 * Korean particles, the longer ones first, behind a word of two syllables at least; those left out end too many words of
 * their own (`가`, `이`, `도`, `로`).
 */
const particles = /(?<=\p{Script=Hangul}{2})(?:에서는|에서|에게|에는|에도|으로|까지|부터|처럼|보다|들은|들이|들을|들의|은|는|을|를|와|과|에|(?<!주)의)$/u;

/** Whether a country is better called by its name than by the form that stands in the article. */
export const isInflecting = (language: string): boolean => inflecting.has(language);

/** A phrase without endings that belong to the sentence, as far as they can be told from it. */
export function plainLabel(label: string, language: string): string {
  if (parted.has(language)) return label.replace(partedEnding, '');
  if (language === 'ko') return label.replace(particles, '');
  return label;
}
