/** Parts that German puts before its verbs; the longer go first. */
const prefixes = 'zusammen zurück weiter wieder nieder hinzu heraus hinaus herab herein hinein herunter hervor voran voraus vorbei teil statt fest fort frei fehl los weg nach über unter durch wider miss her hin ent ver zer auf aus bei ein mit vor ab an be er um zu'.split(' ');
const separable = new Set('zusammen zurück weiter wieder nieder hinzu heraus hinaus herab herein hinein herunter hervor voran voraus vorbei teil statt fest fort frei fehl los weg nach über unter durch her hin auf aus bei ein mit vor ab an um zu'.split(' '));
const LEAST = 3;

/** `verring-er-n`, `entwick-el-n`, `kauf-en`. */
const infinitiveOf = (stem: string): string => (/[tdnm]e$/.test(stem) ? `${stem}n` : /(?:[^aeiouäöü]|ue|ie)(?:er|el)$/.test(stem) && stem.length > 4 ? `${stem}n` : `${stem}en`);

/** What a form of a weak verb, or the noun on `-ung`, may be built from: `verhaftet` from `verhaft-en`. */
const weakStems = (word: string): string[] => [/^(.{3,}?)(?:te|ten|tet|t|ung|ungen|end|ende|enden)$/, /^(.{2,}[tdnm])et(?:e|en|et)?$/].flatMap((ending) => ending.exec(word)?.[1] ?? []);

/**
 * Infinitives that a German word may be a form of: `aufgegeben` and `aufzugeben` of `aufgeben`, `angekündigt` and `Ankündigung` of `ankündigen`.
 * Some are none; they meet nothing.
 * @param behindPrefix what a form of a strong verb, or a noun built from it, stands for behind a prefix (`zug`: `ziehen`)
 * @param alone the same without one (`gab`: `geben`)
 */
export function germanLemmas(lower: string, behindPrefix: (form: string) => readonly string[], alone: (form: string) => readonly string[]): string[] {
  const found = new Set<string>();
  const read = (prefix: string, rest: string): void => {
    const baseOf = prefix === '' ? alone : behindPrefix;
    for (const base of baseOf(rest)) found.add(prefix + base);
    if (prefix === '' || separable.has(prefix)) {
      const participle = /^ge(.{3,}?)e?t(?:e[nrms]?)?$/.exec(rest)?.[1];
      if (participle !== undefined) for (const stem of /[td]et/.test(rest) ? [participle] : [participle, rest.slice(2).replace(/t(?:e[nrms]?)?$/, '')]) found.add(prefix + infinitiveOf(stem));
    }
    if (prefix === '') return;
    if (rest.startsWith('zu') && rest.length > 5) for (const base of [rest.slice(2), ...baseOf(rest.slice(2))]) found.add(prefix + base);
    // `versprochen`, `entschieden`: no `ge` behind a prefix that is not parted.
    if (rest.endsWith('en')) for (const base of baseOf(`ge${rest}`)) found.add(prefix + base);
  };
  read('', lower);
  for (const prefix of prefixes) if (lower.startsWith(prefix) && lower.length >= prefix.length + LEAST) read(prefix, lower.slice(prefix.length));
  for (const stem of weakStems(lower)) found.add(infinitiveOf(stem));
  if (/(?:en|ern|eln)$/.test(lower)) found.add(lower);
  // `Lehrerinnen`
  const masculine = /^(.{4,})in(?:nen)?$/.exec(lower)?.[1];
  if (masculine !== undefined) found.add(masculine);
  // What is built from the infinitive: `explodierte`, `Explosion`.
  const built = [...found].flatMap((lemma) => alone(lemma));
  return [...new Set([...found, ...built])];
}
