/** Words around numbers, by language, in lower case, `|` between phrases. Written for this project. */
type Phrases = Readonly<Record<string, string>>;

/** How exact a number is said to be. */
export type Bound = 'exact' | 'about' | 'least' | 'most';

const about: Phrases = {
  en: 'about|around|roughly|approximately|some|nearly|almost|close to|an estimated|estimated|just under|just after|shortly after|shortly before|just before|or so',
  de: 'rund|etwa|circa|ca.|ungefähr|fast|knapp|zirka|schätzungsweise|gegen|kurz nach|kurz vor|gut',
  fr: 'environ|près de|quelque|quelques|autour de|presque|à peu près|vers|aux alentours de|peu après|peu avant',
  es: 'unos|unas|cerca de|alrededor de|aproximadamente|casi|en torno a|poco después de las|poco antes de las|sobre las|cerca de las',
  it: 'circa|quasi|intorno a|intorno alle|attorno ai|poco dopo le|poco prima delle|verso le|pressoché',
  pt: 'cerca de|aproximadamente|quase|em torno de|por volta de|por volta das|perto de|uns|umas',
  nl: 'ongeveer|circa|zo\'n|zo’n|bijna|rond|omstreeks|naar schatting|kort na|kort voor',
  pl: 'około|ok.|blisko|niemal|prawie|mniej więcej|przed|po',
  ru: 'около|почти|примерно|приблизительно|порядка|близко к',
  tr: 'yaklaşık|neredeyse|aşağı yukarı|takriben',
};
const least: Phrases = {
  en: 'at least|more than|over|upwards of|no fewer than|not less than|no less than|a minimum of|in excess of',
  de: 'mindestens|mehr als|über|wenigstens|zumindest|nicht weniger als',
  fr: 'au moins|plus de|plus d’|plus d\'|pas moins de',
  es: 'al menos|más de|por lo menos|como mínimo|no menos de',
  it: 'almeno|oltre|più di|non meno di|oltre i',
  pt: 'pelo menos|mais de|ao menos|no mínimo|não menos de',
  nl: 'minstens|zeker|meer dan|ten minste|ruim|tenminste',
  pl: 'co najmniej|ponad|przynajmniej|więcej niż',
  ru: 'не менее|более|по меньшей мере|свыше|как минимум|больше',
  tr: 'en az|en azından',
};
const most: Phrases = {
  en: 'up to|as many as|as much as|at most|fewer than|less than|under|no more than|not more than|below',
  de: 'bis zu|höchstens|weniger als|maximal|unter|nicht mehr als',
  fr: 'jusqu’à|jusqu\'à|moins de|au plus|au maximum',
  es: 'hasta|menos de|como máximo|no más de',
  it: 'fino a|meno di|al massimo|non più di',
  pt: 'até|menos de|no máximo|não mais de',
  nl: 'tot wel|tot|maximaal|hooguit|minder dan|hoogstens',
  pl: 'nawet|co najwyżej|mniej niż|do',
  ru: 'до|не более|менее|меньше|максимум',
  tr: 'en fazla|en çok',
};

const longestFirst = (phrases: string): string[] => phrases.split('|').sort((a, b) => b.length - a.length);
const bounds: readonly (readonly [Bound, ReadonlyMap<string, readonly string[]>])[] = ([['least', least], ['most', most], ['about', about]] as const)
  .map(([bound, phrases]) => [bound, new Map(Object.entries(phrases).map(([language, list]) => [language, longestFirst(list)]))]);

/**
 * What stands straight before a number and says how exact it is.
 * @param before the text before the number, in lower case
 * @returns the bound and how many characters of `before` say so
 */
export function boundBefore(before: string, language: string): { bound: Bound; length: number } {
  const text = before.trimEnd();
  const gap = before.length - text.length;
  let found: { bound: Bound; length: number } = { bound: 'exact', length: 0 };
  for (const [bound, phrases] of bounds) {
    for (const phrase of phrases.get(language) ?? []) {
      if (phrase.length + gap > found.length && text.endsWith(phrase) && !/[\p{L}\p{N}]/u.test(text.charAt(text.length - phrase.length - 1))) found = { bound, length: phrase.length + gap };
    }
  }
  return found;
}

/** Words after a number that multiply it. */
const scaleWords: readonly (readonly [number, string])[] = [
  [1e3, 'thousand tausend tsd mille mil mila duizend tys tysiąc tysiące tysięcy тыс тысяча тысячи тысяч bin ألف آلاف tusen tisíc'],
  [1e6, 'million millions m mn mln mio million millionen millón millones milhão milhões milione milioni miljoen milion miliony milionów млн миллион миллиона миллионов milyon مليون ملايين miljon miljoner'],
  [1e9, 'billion billions bn milliarde milliarden mrd milliard milliards bilhão bilhões miliardo miliardi miljard mld miliard miliardy miliardów млрд миллиард миллиарда миллиардов milyar مليار'],
  [1e12, 'trillion trillions'],
  [1e4, '万 萬 만'], [1e8, '亿 億 억'],
];
export const scales: ReadonlyMap<string, number> = new Map(scaleWords.flatMap(([factor, words]) => words.split(' ').map((word) => [word, factor] as const)));

export const percentPattern = /^\s?(?:%|٪|％)|^\s?(?:percent|per cent|prozent|pour cent|por ciento|por cento|per cento|procent|prosent|procenta|procentů|процент\p{L}*|відсот\p{L}*|pct)(?![\p{L}])/u;
export const pointsPattern = /^[\s-]?(?:percentage points?|basis points?|points?|prozentpunkt\p{L}*|points? de pourcentage|puntos? porcentual\p{L}*|puntos?|pontos? percentua\p{L}*|pontos?|punt[oi] percentual\p{L}*|punt[oi]|procentpunt\p{L}*|punkt\p{L}* procentow\p{L}*|процентн\p{L}+ пункт\p{L}*|puan\p{L}*)(?![\p{L}])/u;

/** Currencies by their signs and words (beginnings). */
const currencyWords: readonly (readonly [string, string])[] = [
  ['EUR', 'euro'], ['USD', 'dollar dólar dolar dollari dolár доллар us-dollar'], ['GBP', 'pound pfund livre libra sterlin funt'], ['CHF', 'franken'], ['PLN', 'złot zł'], ['RUB', 'рубл руб'],
  ['TRY', 'lira tl'], ['JPY', 'yen 円'], ['INR', 'rupee rupie'], ['SEK', 'kronor'], ['CNY', 'yuan 元'],
];
const currencySigns: Readonly<Record<string, string>> = { '€': 'EUR', $: 'USD', '£': 'GBP', '¥': 'JPY', '₹': 'INR', '₽': 'RUB', '₺': 'TRY' };
const currencyCodes = new Set(['EUR', 'USD', 'GBP', 'CHF', 'PLN', 'RUB', 'TRY', 'JPY', 'INR', 'SEK', 'CNY', 'NOK', 'DKK', 'CAD', 'AUD']);

/** The currency that a word or sign names. @param word as it stands in the text */
export function currencyOf(word: string): string | undefined {
  if (Object.hasOwn(currencySigns, word)) return currencySigns[word];
  if (currencyCodes.has(word)) return word;
  const lower = word.toLowerCase();
  return currencyWords.find(([, beginnings]) => beginnings.split(' ').some((beginning) => (beginning.length < 3 ? lower === beginning : lower.startsWith(beginning) && lower.length <= beginning.length + 3)))?.[0];
}

/** What makes a number an age, straight after it. */
export const agePattern = /^(?:[-\s]?years?[-\s]old|[-\s]?jährige?\p{L}*|\sjahre\salt|[-\s]?jarige?\p{L}*|\sjaar\soud|[-\s]?letni\p{L}*|[-\s]?летн\p{L}*|\syaşındaki|\syaşında|岁|歳|살|\sаños\sde\sedad|\sanos\sde\sidade|\sans(?=[,.)])|-årig\p{L}*|\sår\sgammal)/u;
/** The age of a baby is no number of years. */
export const babyPattern = /^[-\s]?(?:months?|weeks?|days?|hours?)[-\s]old|^\s(?:monate|wochen|tage)\salt|^[-\s]?(?:monatig|wöchig)|^\smois(?=[,.)])/u;
/** What makes a number an age, straight before it. */
export const ageBefore = /(?:\baged?|\bage of|im alter von|âgée?s? d[e’']\s?|,\s(?:de|di|con)|\bleeftijd van)\s?$/u;
/** After `, de 34`: `años`, `anos`, `anni`. */
export const yearsWord = /^\s(?:ans|años|anos|anni|jahren?|jaar|lat|лет)(?!\p{L})/u;

/** Straight before a number they say that it comes on top of others, or is a part. */
export const additional = /(?:\banother|\ban additional|\ba further|\bother|\bweitere[rn]?|\b(?:un )?autres?|\botr[oa]s?|\baltr[ie]|\boutr[oa]s|\bnog|\bkolejn\p{L}+|\bещё|\bеще|\bdaha)\s$/u;
/** Straight after a number: a part of what was counted. */
export const partOf = /^\s(?:of (?:them|the|those|these|his|her|its|their)|der|von ihnen|davon|d[’']entre|des|de los|de las|de ellos|de ellas|dei|delle|di loro|dos|das|deles|delas|van de|van hen|z nich|spośród|из них|tanesi|more|each|apiece|per|times|mal|fois|veces|volte|vezes|keer|razy|раз|kez)(?![\p{L}])/u;
/** Before a number within a few words: it is no fact yet. */
export const supposed = /(?:\b(?:could|may|might|would|fear(?:ed|s)?|if|könnten?|dürften?|würden?|falls|pourrai\p{L}+|podrían?|potrebbe(?:ro)?|poderia\p{L}*|zou(?:den)?|mogł\p{L}+|может|могут|olabilir))(?:\s\S+){0,4}\s$/u;
/** A sentence that says so tells of another time or another event. */
export const otherEvent = /^(?:earlier|prior to|before that|in (?:his|her|its|their) (?:first|last|previous)|zuvor|früher|plus tôt|auparavant|más temprano|antes|in precedenza|mais cedo|eerder)(?!\p{L})|(?<!\p{L})(?:unrelated|separate(?:ly)?|elsewhere|andernorts|anderswo|ailleurs|altrove|elders)(?!\p{L})|(?<!\p{L})(?:last (?:year|month|week|season)|(?:a|one|two|three|\d+) (?:years?|months?|weeks?|decades?) (?:ago|earlier)|previous(?:ly)?|earlier this (?:year|month)|so far this year|this year alone|in recent years|since \p{L}+|over the (?:\S+ ){0,3}weekend|(?:im )?(?:letzten|vergangenen|vorigen) (?:jahr|monat|woche)|vor (?:\S+ )?(?:jahren|monaten|wochen)|bisher(?:ige[rn]?)?|seit \p{L}+|l[’']an(?:née)? derni\p{L}+|le mois dernier|il y a (?:\S+ )?(?:ans|mois|semaines)|depuis \p{L}+|el año pasado|el mes pasado|hace (?:\S+ )?(?:años|meses|semanas)|(?:en lo que va de|desde \p{L}+)|l[’']anno scorso|lo scorso (?:anno|mese)|(?:anni|mesi|settimane) fa|dall[’']inizio|(?:no )?ano passado|mês passado|há (?:\S+ )?(?:anos|meses|semanas)|vorig jaar|vorige maand|(?:jaar|maanden|weken) geleden|rok temu|w zeszłym (?:roku|miesiącu)|(?:lat|miesięcy|tygodni) temu|в прошлом (?:году|месяце)|(?:лет|года|месяцев|недель) назад|с начала года|geçen (?:yıl|ay|hafta)|(?:yıl|ay) önce)(?!\p{L})/u;
