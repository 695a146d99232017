import { agenciesIn, agenciesNamed, agencyCalled, type Agency } from './agencies.ts';

/** An agency, and the words by which it signs. */
export interface Signature {
  agency: Agency;
  words: string;
}

const signed = (agencies: readonly Agency[], words: string): Signature[] => agencies.map((agency) => ({ agency, words }));

/** Words around a name in a byline. */
const lead = /^(?:by|von|par|por|di|da|de|door|przez|bron|source|quelle|fuente|fonte|redazione|redacción|redação|rédaction|staff of|with|mit|avec|con|com|the|автор:?|источник:?)\s+/iu;
const tail = /\s+(?:staff|reporters?|writers?|news|newsroom|redazione|redaktion|redaktionen|desk|agency|correspondents?)$/iu;
const bylineParts = /\s*[,/;|+&·・()]\s*|\s+(?:and|und|et|y|e|og|och|i|и|і|ve|with|avec|mit|con|com|met|med|via|for|für|pour|para|per)\s+/u;

/**
 * Agencies that a byline or the names of authors give. A part counts only whole: Ana Lusa is a person.
 * @param bylines as shown, and authors' names
 */
export function creditsInBylines(bylines: readonly string[]): Signature[] {
  return bylines.slice(0, 20).flatMap((byline) => {
    if (byline.length > 300) return [];
    const whole = named(byline);
    if (whole !== undefined) return signed([whole], byline);
    return byline.split(bylineParts).flatMap((part) => {
      const agency = named(part);
      return agency === undefined ? [] : signed([agency], part.trim());
    });
  });
}

function named(part: string): Agency | undefined {
  const bare = part.trim().replace(lead, '');
  return agencyCalled(bare) ?? agencyCalled(bare.replace(tail, ''));
}

/** Begins a line that says where a text comes from, in the languages that we know of. */
const cue = new RegExp(`^[\\s(\\[（–—-]*(?:${[
  '©', '\\(c\\)\\s', 'copyright', 'sources?\\s*[:：]', 'quellen?\\s*[:：]', 'źródło\\s*[:：]', 'bron(?:nen)?\\s*[:：]', 'fuentes?\\s*[:：]', 'fontes?\\s*[:：]', 'fonti?\\s*[:：]', 'källa\\s*[:：]', 'kilde\\s*[:：]', 'zdroj\\s*[:：]', 'forrás\\s*[:：]', 'источник\\s*[:：]', 'джерело\\s*[:：]', 'kaynak\\s*[:：]', 'المصدر\\s*[:：]', 'מקור\\s*[:：]', '(?:来源|來源|出典|出处|出處|자료|출처)\\s*[:：]',
  '(?:additional |with )?reporting by', 'with (?:additional )?(?:material|inputs?|reporting|files|reports?|agency)', 'based on', 'this (?:article|story|report|post) (?:was|is|uses|contains|includes|has been)', '(?:mit|unter verwendung von|teilweise mit) (?:\\p{L}+\\s)?(?:material|informationen|agentur\\p{L}*|inhalten)', 'dieser (?:text|artikel|beitrag)', 'mit', 'avec', 'd.après', 'cet article', 'con', 'con información', 'este (?:artículo|texto|artigo)', 'com', 'met', 'med', 'z', 'na podstawie', 'за матеріалами', 'за даними', 'по материалам', 'с использованием', 'по данным', 'with', 'وكالات', 'via',
].join('|')})(?=[\\s\\d]|$|[^\\p{L}])`, 'iu');
const preposition = /^[\s([（–—-]*(?:mit|avec|con|com|met|med|z|with|via|based on)\s/iu;
/** Initials of a Polish agency's editors stand alone in the last line. */
const initials = /^(?:\p{Ll}{2,5}\s?\/\s*){1,5}$/u;

/** Agencies that sign at the end of a text: `(dpa/afp)`, `© AFP`, `Mit Material der dpa`, `… said. EFE`. */
export function creditsAtEnd(lines: readonly string[]): Signature[] {
  const last = lines.filter((line) => !initials.test(line)).slice(-4);
  const found = last.flatMap((line) => (line.length < 260 && cue.test(line) ? cued(line) : []));
  const end = last.at(-1)?.slice(-120) ?? '';
  const bracketed = /[(（[]([^()（）[\]]{2,60})[)）\]][.。]?$/u.exec(end);
  if (bracketed !== null) {
    const words = (bracketed[1] ?? '').replace(/^(?:avec|with|mit|con|com|met|z|source|quelle)\s*:?\s+/iu, '');
    found.push(...signed(agenciesIn(words.replace(/\.$/, '')), bracketed[0]));
  }
  const [tailWords = '', name = ''] = /(?:[.!?”»"]|^[—–-])\s+(\p{L}[\p{L}-]{1,14})\.?$/u.exec(end) ?? [];
  const agency = name === '' || (/\p{Ll}/u.test(name) && !/^[—–-]/.test(tailWords)) ? undefined : agencyCalled(name);
  if (agency !== undefined) found.push({ agency, words: tailWords.trim() });
  return found;
}

/** A mere preposition begins many sentences; only a short line after it is a signature. */
const cued = (line: string): Signature[] => (preposition.test(line) && (line.length > 60 || line.trim().endsWith('.')) && !/material|information|inform|inputs|reporting|files/iu.test(line.slice(0, 40)) ? [] : signed(agenciesNamed(line), line));
