/** What is counted of people and things in the news most, whatever the language. */
export type Measure = 'dead' | 'injured' | 'missing' | 'arrested' | 'evacuated' | 'rescued' | 'destroyed' | 'damaged' | 'cases' | 'voted' | 'jobs' | 'charged' | 'convicted';

/** Words, those with `-` as beginnings, in lower case. Written for this project. */
const words: Readonly<Record<Measure, Readonly<Record<string, string>>>> = {
  dead: {
    en: 'dead killed kill kills killing died die dies dying death deaths fatalities fatality fatally slain perished lives', de: 'tote toten toter todesopfer todesopfern tot getötet gestorben starben starb sterben umgekommen ums tödlich opferzahl',
    fr: 'mort morts morte mortes tué tués tuée tuées tuant tuer décédé- décès périss- péri', es: 'muert- fallec- falleció matado mataron mató murieron murió mortales', it: 'mort- uccis- vittime decedut- ucciden-',
    pt: 'mort- morre- óbitos matou mataram matando', nl: 'dood doden dode gedood omgekomen overleden stierven dodental leven', pl: 'zabit- zgin- śmierteln- śmierć zmarł- ofiar-', ru: 'погиб- убит- умер- смерт- жертв-',
    tr: 'öldü öldürüldü ölü ölen ölenlerin hayatını ölüm-', ar: 'قتل- قتيل- مقتل وفاة', zh: '死亡 遇难 丧生 死', ja: '死亡 死者', sv: 'döda döda- dog omkom- dödsoffer', cs: 'mrtv- zemřel- zahynul- zabit-', uk: 'загин- вбит- померл-',
  },
  injured: {
    en: 'injured injur- wounded wounding hurt wounds', de: 'verletzt- verletzte verwundet-', fr: 'bless-', es: 'herid- lesionad- heridos', it: 'ferit- ferend- feriment-', pt: 'ferid- ferindo', nl: 'gewond- verwond-', pl: 'rann- rany',
    ru: 'ранен- пострадав- пострада- травм-', tr: 'yaral-', ar: 'جريح- جرح- إصابة أصيب-', zh: '受伤 伤', ja: '負傷 けが 重軽傷', sv: 'skadad- skadade', cs: 'zraněn- raněn-', uk: 'поранен- постражда-',
  },
  missing: { en: 'missing unaccounted', de: 'vermisst- vermissten', fr: 'disparu-', es: 'desaparecid-', it: 'dispers-', pt: 'desaparecid-', nl: 'vermist-', pl: 'zagini-', ru: 'пропал- пропавш-', tr: 'kayıp', zh: '失踪', ja: '行方不明 不明', sv: 'saknas saknade' },
  arrested: {
    en: 'arrest- detained custody', de: 'festgenommen festgenommene festnahm- verhaft-', fr: 'interpell- arrêt-', es: 'deteni- detuv- arrest-', it: 'arrest- fermati fermate', pt: 'detid- presos presas preso', nl: 'aangehouden gearresteer- opgepakt-', pl: 'zatrzyma- aresztow-',
    ru: 'задержа- арестова-', tr: 'gözalt- tutukla-', zh: '逮捕 被捕', ja: '逮捕', sv: 'gripit- gripna',
  },
  evacuated: { en: 'evacuat-', de: 'evakuier-', fr: 'évacu-', es: 'evacua-', it: 'evacua- sfollat-', pt: 'evacua- retirad-', nl: 'geëvacueerd evacu-', pl: 'ewaku-', ru: 'эвакуир-', tr: 'tahliye', zh: '疏散 撤离', ja: '避難', sv: 'evakuera-' },
  rescued: { en: 'rescued', de: 'gerettet- geborgen', fr: 'secouru- sauvé-', es: 'rescatad-', it: 'salvat- soccors-', pt: 'resgatad-', nl: 'gered', pl: 'uratowa-', ru: 'спасен- спасён- спасли', tr: 'kurtar-', zh: '获救', ja: '救助', sv: 'räddad-' },
  destroyed: { en: 'destroyed destroying', de: 'zerstört-', fr: 'détruit-', es: 'destruid- destruy-', it: 'distrutt-', pt: 'destruíd-', nl: 'verwoest-', pl: 'zniszcz-', ru: 'разруш- уничтож-', tr: 'yıkıl-', sv: 'förstör-' },
  damaged: { en: 'damaged damaging', de: 'beschädigt-', fr: 'endommag-', es: 'dañad-', it: 'danneggia-', pt: 'danificad-', nl: 'beschadigd-', pl: 'uszkodz-', ru: 'поврежд-', tr: 'hasar', sv: 'skadad-' },
  cases: { en: 'infected infections cases', de: 'infiziert- infektion- neuinfektionen', fr: 'infecté- contamin-', es: 'contagi- infectad-', it: 'contagi- infett-', pt: 'infectad- contamina-', nl: 'besmet- besmettingen', pl: 'zakaż- zakaże-', ru: 'заражен- заражён- заболев-', tr: 'vaka- enfekte', zh: '感染', ja: '感染' },
  voted: { en: 'voted votes', de: 'stimmten stimmen', fr: 'voix', es: 'votos votaron', it: 'voti', pt: 'votos votaram', nl: 'stemden stemmen', pl: 'głos-', ru: 'голос-', tr: 'oy', sv: 'röst-' },
  charged: { en: 'charged charges indict- accused', de: 'angeklagt- anklage', fr: 'inculpé- accusé- accusés', es: 'acusad- imputad-', it: 'accusat- indagat- imputat-', pt: 'acusad- indiciad-', nl: 'aangeklaagd', pl: 'oskarż-', ru: 'обвин-', tr: 'suçla-', zh: '起诉', ja: '起訴', sv: 'åtala-' },
  convicted: { en: 'convicted sentenced guilty', de: 'verurteilt- schuldig', fr: 'condamn- coupable', es: 'condenad- culpable', it: 'condannat- colpevole', pt: 'condenad- culpado', nl: 'veroordeeld schuldig', pl: 'skazan- winn-', ru: 'приговор- осужд-', tr: 'mahkum', zh: '判', ja: '有罪', sv: 'döms dömd- skyldig' },
  jobs: { en: 'jobs', de: 'stellen arbeitsplätze jobs', fr: 'emplois postes', es: 'empleos', it: 'posti', pt: 'empregos', nl: 'banen', pl: 'miejsc', ru: 'рабоч-', tr: 'işçi' },
};

/** What is counted without saying more than that they are people. */
const people: Readonly<Record<string, string>> = {
  en: 'people person persons individuals others', de: 'menschen personen person leute', fr: 'personnes personne gens', es: 'personas persona', it: 'persone persona', pt: 'pessoas pessoa', nl: 'mensen personen mens',
  pl: 'osób osoby osoba osobę ludzi', ru: 'человек человека людей', tr: 'kişi kişinin kişiyi insan', ar: 'شخصا أشخاص شخص', zh: '人 名', ja: '人 名', sv: 'personer person människor', cs: 'lidí lidé osob', uk: 'людей осіб',
};

interface Lexicon {
  whole: ReadonlyMap<string, Measure>;
  beginnings: readonly (readonly [string, Measure])[];
  people: ReadonlySet<string>;
}

const lexicons = new Map<string, Lexicon>();
const measures: readonly Measure[] = ['dead', 'injured', 'missing', 'arrested', 'evacuated', 'rescued', 'destroyed', 'damaged', 'cases', 'voted', 'jobs', 'charged', 'convicted'];

function lexiconOf(language: string): Lexicon {
  const before = lexicons.get(language);
  if (before !== undefined) return before;
  const entries = measures.flatMap((measure) => (Object.hasOwn(words[measure], language) ? (words[measure][language] ?? '').split(' ').map((word) => [word, measure] as const) : []));
  const made = {
    whole: new Map(entries.filter(([word]) => !word.endsWith('-'))),
    beginnings: entries.filter(([word]) => word.endsWith('-')).map(([word, measure]) => [word.slice(0, -1), measure] as const),
    people: new Set(Object.hasOwn(people, language) ? (people[language] ?? '').split(' ') : []),
  };
  // A language tag comes from outside: only those that are in the tables are remembered.
  if (entries.length > 0) lexicons.set(language, made);
  return made;
}

/** The measure that a word names. @param word in lower case */
export function measureOf(word: string, language: string): Measure | undefined {
  const { whole, beginnings } = lexiconOf(language);
  return whole.get(word) ?? beginnings.find(([beginning]) => word.startsWith(beginning))?.[1];
}

/** Whether a word says only that people are counted. @param word in lower case */
export const countsPeople = (word: string, language: string): boolean => lexiconOf(language).people.has(word);
