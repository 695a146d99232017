import type { Alignment } from './alignment.ts';
import type { Difference } from './comparison.ts';
import { isSpelledAlike, nameKeys, namesOf, type NameRun } from './name-runs.ts';
import type { ClaimSentence, ReadReport } from './read-report.ts';
import { type Account, sidesOf } from './sides.ts';

/** Offices and parts that one person has, by language: whole words in lower case. */
const roles: Readonly<Record<string, string>> = {
  en: 'mayor governor president chancellor chairman chairwoman principal sheriff captain pilot driver suspect gunman coach director bishop winner premier headteacher commissioner', de: 'bürgermeister bürgermeisterin oberbürgermeister oberbürgermeisterin präsident präsidentin kanzler kanzlerin ministerpräsident ministerpräsidentin landrat landrätin pilot kapitän fahrer trainer trainerin direktor direktorin bischof polizeichef polizeichefin vorstandschef intendant intendantin',
  fr: 'maire président présidente préfet préfète premier directeur directrice capitaine pilote conducteur entraîneur évêque procureur procureure', es: 'alcalde alcaldesa presidente presidenta gobernador gobernadora director directora capitán piloto conductor entrenador obispo fiscal',
  it: 'sindaco sindaca presidente prefetto governatore direttore direttrice capitano pilota allenatore vescovo', pt: 'prefeito prefeita presidente governador governadora diretor diretora capitão piloto motorista treinador bispo', nl: 'burgemeester premier president directeur kapitein piloot bestuurder trainer bisschop', pl: 'burmistrz prezydent premier wojewoda dyrektor kapitan pilot kierowca trener biskup',
  ru: 'мэр президент губернатор премьер-министр директор капитан пилот водитель тренер', tr: 'başkanı valisi başbakanı kaptanı pilotu',
};
const rolesOf = new Map(Object.entries(roles).map(([language, words]) => [language, new Set(words.split(' '))]));
/** Someone who had the office before, or stands in for it. */
const notNow = /(?:\bformer|\bex-?|\bthen-?|\bacting|\bdeputy|\bvice|\bassistant|\behemalige[rn]?|\bfrühere[rn]?|\bstellvertretende[rn]?|\bvize-?|\bancien(?:ne)?|\badjointe?|\bvice-?|\bantig[uo][oa]?|\bexalcalde|\bvoormalig|\bbyły|\bбывш\p{L}+|\beski)\s?$/iu;
/** Sentences that share less are of two places. */
const ALIKE = 0.2;

/** Offices and parts for which reports name different people. */
export function differingNames(reports: readonly ReadReport[], alignment: Alignment): Difference[] {
  const byRole = new Map<string, { account: Account<NameRun>; role: string }[]>();
  for (const { title, sentences, language } of reports) {
    const known = rolesOf.get(language);
    if (known === undefined) continue;
    for (const sentence of [...sentences, title]) {
      for (const { role, name } of holdersIn(sentence, known)) {
        const key = `${language} ${role}`;
        const found = byRole.get(key) ?? [];
        found.push({ account: { sentence, value: name, text: name.text, about: role }, role });
        byRole.set(key, found);
      }
    }
  }
  return [...byRole.values()].flatMap((found) => {
    const ofReport = Map.groupBy(found.map(({ account }) => account), ({ sentence }) => sentence.report);
    const accounts = [...ofReport.values()].flatMap(([first, ...rest]) => (first === undefined || rest.some(({ value }) => !isOne(value, first.value)) ? [] : [first]));
    const names = (account: Account<NameRun>, other: NameRun): boolean => {
      const report = reports.find(({ article }) => article === account.sentence.report.article);
      return report?.sentences.some(({ words }) => words.some(({ lower }) => nameKeys(other).at(-1) === lower)) === true;
    };
    const difference = sidesOf('name', accounts, {
      mayBeSame: isOne,
      comparable: (one, other) => alignment.alike(one.sentence, other.sentence) >= ALIKE && !names(one, other.value) && !names(other, one.value),
    });
    return difference === undefined ? [] : [difference];
  });
}

const isOne = (one: NameRun, other: NameRun): boolean => nameKeys(one).some((key) => nameKeys(other).some((second) => isSpelledAlike(key, second)));

/** Names that stand straight after a role, or before it between commas: `mayor Anna Roth`, `Anna Roth, the mayor`. */
function holdersIn(sentence: ClaimSentence, known: ReadonlySet<string>): { role: string; name: NameRun }[] {
  const { words, text } = sentence;
  const names = namesOf(sentence);
  return words.flatMap((word, at) => {
    if (!known.has(word.lower) || notNow.test(text.slice(Math.max(0, word.start - 24), word.start))) return [];
    const behind = names.find((name) => name.start === words[at + 1]?.start && text.slice(word.end, name.start) === ' ')
      ?? withoutRole(names.find((name) => name.words.includes(word)), word.start);
    return behind !== undefined && nameKeys(behind).length >= 2 ? [{ role: word.lower, name: behind }] : [];
  });
}

/** `Mayor Anna Roth` is a run of capitals: the name is what stands behind the role. */
function withoutRole(run: NameRun | undefined, roleAt: number): NameRun | undefined {
  const words = run?.words.filter(({ start }) => start > roleAt) ?? [];
  const [first] = words;
  if (run === undefined || first === undefined) return undefined;
  return { words, text: run.text.slice(first.start - run.start), start: first.start, end: run.end };
}
