import { isAskingWord } from '../../common/words/asking-words.ts';
import { foldCase, foldMarks } from '../../common/words/fold-word.ts';
import { lower } from './lower.ts';
import { splitWords } from '../../common/words/split-words.ts';

export const answerTypes = ['person', 'place', 'time', 'number', 'money', 'reason', 'manner', 'thing'] as const;
export type AnswerType = (typeof answerTypes)[number];

/** What would answer a question. */
export interface AnswerKind {
  type: AnswerType;
  /** The words that name its class: "airline" in "which airline", nearest to the asking word first. */
  focus: string[];
}

/** Words that ask for each type; those of several words go before those of one. `+` asks for what the next words name. */
const asking: Record<string, Partial<Record<AnswerType | '+', string>>> = {
  en: { number: 'how many|how old|how long|how far|how tall|how high|how often|how big|how fast|how large', money: 'how much', person: 'who|whom|whose', place: 'where', time: 'when', reason: 'why', '+': 'which|what', manner: 'how' },
  de: { number: 'wie viele|wie alt|wie lange|wie weit|wie hoch|wie oft|wie groß|wieviele', money: 'wie viel|wieviel', person: 'wer|wen|wem|wessen', place: 'wo|wohin|woher', time: 'wann', reason: 'warum|wieso|weshalb', '+': 'welche|welcher|welches|welchen|welchem|was', manner: 'wie' },
  fr: { number: 'combien de|quel âge', money: 'combien', person: 'qui', place: 'où', time: 'quand', reason: 'pourquoi', '+': 'quel|quelle|quels|quelles|que|quoi|qu', manner: 'comment' },
  es: { number: 'cuántos|cuántas', money: 'cuánto|cuánta', person: 'quién|quiénes', place: 'dónde|adónde', time: 'cuándo', reason: 'por qué', '+': 'qué|cuál|cuáles', manner: 'cómo' },
  pt: { number: 'quantos|quantas', money: 'quanto|quanta', person: 'quem', place: 'onde', time: 'quando', reason: 'por que|porque', '+': 'que|qual|quais|o que', manner: 'como' },
  it: { number: 'quanti|quante', money: 'quanto|quanta', person: 'chi', place: 'dove', time: 'quando', reason: 'perché', '+': 'che|quale|quali|cosa|qual', manner: 'come' },
  nl: { number: 'hoeveel|hoe oud|hoe lang|hoe vaak|hoe hoog', person: 'wie|wiens', place: 'waar|waarheen', time: 'wanneer', reason: 'waarom', '+': 'welke|welk|wat', manner: 'hoe' },
  sv: { number: 'hur många|hur gammal|hur länge', money: 'hur mycket', person: 'vem|vilka|vems', place: 'var|vart', time: 'när', reason: 'varför', '+': 'vilken|vilket|vad', manner: 'hur' },
  da: { number: 'hvor mange|hvor gammel|hvor længe', money: 'hvor meget', person: 'hvem|hvis', time: 'hvornår', reason: 'hvorfor', '+': 'hvilken|hvilket|hvilke|hvad', manner: 'hvordan', place: 'hvor' },
  no: { number: 'hvor mange|hvor gammel|hvor lenge', money: 'hvor mye', person: 'hvem', time: 'når', reason: 'hvorfor', '+': 'hvilken|hvilket|hvilke|hva', manner: 'hvordan', place: 'hvor' },
  fi: { number: 'kuinka monta|montako|kuinka vanha', money: 'kuinka paljon|paljonko', person: 'kuka|ketkä|kenen', place: 'missä|mihin|mistä', time: 'milloin', reason: 'miksi', '+': 'mikä|mitä|mitkä', manner: 'miten|kuinka' },
  pl: { number: 'ile', person: 'kto|kogo|komu|kim', place: 'gdzie|dokąd|skąd', time: 'kiedy', reason: 'dlaczego|czemu', '+': 'który|która|które|którego|której|którym|jaki|jaka|jakie|jakim|jakiej|co', manner: 'jak' },
  cs: { number: 'kolik', person: 'kdo|koho|komu|kým', place: 'kde|kam|odkud', time: 'kdy', reason: 'proč', '+': 'který|která|které|jaký|jaká|jaké|co', manner: 'jak' },
  ro: { number: 'câți|câte', money: 'cât|câtă', person: 'cine|cui', place: 'unde', time: 'când', reason: 'de ce', '+': 'care|ce', manner: 'cum' },
  hu: { number: 'hány|mennyi', person: 'ki|kit|kinek|kik', place: 'hol|hová|honnan', time: 'mikor', reason: 'miért', '+': 'melyik|milyen|mi|mit', manner: 'hogyan' },
  el: { number: 'πόσοι|πόσες|πόσα', money: 'πόσο', person: 'ποιος|ποιοι|ποιον', place: 'πού', time: 'πότε', reason: 'γιατί', '+': 'ποια|ποιο|ποιες|τι', manner: 'πώς' },
  ru: { number: 'сколько', person: 'кто|кого|кому|кем|чей|чья', place: 'где|куда|откуда', time: 'когда', reason: 'почему|зачем', '+': 'какой|какая|какое|какие|каких|какую|каком|каким|какого|который|которая|что|чем', manner: 'как' },
  uk: { number: 'скільки', person: 'хто|кого|кому|ким|чий', place: 'де|куди|звідки', time: 'коли', reason: 'чому|навіщо', '+': 'який|яка|яке|які|яких|яку|якому|якого|що', manner: 'як' },
  bg: { number: 'колко', person: 'кой|кого', place: 'къде', time: 'кога', reason: 'защо', '+': 'коя|кое|кои|какъв|каква|какво', manner: 'как' },
  tr: { number: 'kaç', money: 'ne kadar', person: 'kim|kimin|kime|kimi', place: 'nerede|nereye|nereden', time: 'ne zaman', reason: 'neden|niçin|niye', '+': 'hangi|ne|nedir', manner: 'nasıl' },
  ar: { number: 'كم', person: 'من', place: 'أين', time: 'متى', reason: 'لماذا|لم', '+': 'ما|ماذا|أي|أية', manner: 'كيف' },
  he: { number: 'כמה', person: 'מי', place: 'איפה|היכן|לאן', time: 'מתי', reason: 'למה|מדוע', '+': 'מה|איזה|איזו', manner: 'איך' },
  fa: { number: 'چند', money: 'چقدر', person: 'کی|چه کسی', place: 'کجا', time: 'چه زمانی', reason: 'چرا', '+': 'کدام|چه', manner: 'چگونه|چطور' },
  hi: { number: 'कितने|कितनी', money: 'कितना', person: 'कौन|किसने|किसे|किसका', place: 'कहाँ|कहां', time: 'कब', reason: 'क्यों', '+': 'क्या|किस', manner: 'कैसे' },
  id: { number: 'berapa', person: 'siapa', place: 'di mana|dimana|ke mana', time: 'kapan', reason: 'mengapa|kenapa', '+': 'apa|mana', manner: 'bagaimana' },
  vi: { number: 'bao nhiêu|mấy', person: 'ai', place: 'ở đâu|đâu', time: 'khi nào|bao giờ', reason: 'tại sao|vì sao', '+': 'nào|gì', manner: 'như thế nào' },
  zh: { number: '多少|几|幾|多大|多长|多長|多久|多高', person: '谁|誰|哪位|何人', place: '哪里|哪裡|哪儿|何处|在哪|何地', time: '什么时候|什麼時候|何时|何時|哪一年|哪年|哪天', reason: '为什么|為什麼|为何|為何', '+': '什么|什麼|哪个|哪個|哪些|哪|何', manner: '如何|怎么|怎麼|怎样' },
  ja: { number: 'いくつ|何人|何歳|何個|何回|何年間|どのくらい', money: 'いくら', person: '誰|だれ', place: 'どこ', time: 'いつ|何年|何日|何月', reason: 'なぜ|どうして', '+': '何|なに|どの|どれ|どんな', manner: 'どのように|どうやって' },
  ko: { number: '몇|얼마나', money: '얼마', person: '누구|누가', place: '어디', time: '언제', reason: '왜', '+': '무엇|무슨|어떤|어느', manner: '어떻게' },
  th: { number: 'กี่|เท่าไร|เท่าไหร่|เท่าใด', person: 'ใคร', place: 'ที่ไหน|ที่ใด', time: 'เมื่อไร|เมื่อไหร่|เมื่อใด', reason: 'ทำไม|เพราะอะไร', '+': 'อะไร|ใด|ไหน', manner: 'อย่างไร' },
};

/** Classes of things that tell the type, in the languages above; beginnings of words, so that inflections meet. */
const classes: readonly (readonly [AnswerType, string])[] = [
  ['time', 'year month day date decade century jahr monat datum année mois jour date siècle año mes fecha siglo ano mês data século anno mese giorno secolo jaar maand år måned rok roku miesiąc dzień год году месяц день дата рік місяць yıl ay tarih سنة عام تاريخ שנה 年份 日期'],
  ['number', 'percent number amount age score price cost rate prozent anzahl zahl betrag alter pourcentage nombre montant âge porcentaje número cantidad edad porcentagem quantidade percentuale numero percentage aantal leeftijd процент число возраст количество відсоток кількість yüzde sayı نسبة عدد'],
  ['place', 'country countries nation state states city cities town continent island county province region capital territory land länder stadt bundesland staat kontinent insel region hauptstadt pays ville état île région capitale país países ciudad estado isla provincia cidade ilha paese città stato isola regione stad eiland provincie by ö län kraj państwo miasto miasta województwo страна стране страны город городе область остров країна країні місто місті острів ülke şehir ada دولة بلد مدينة مدينת ארץ מדינה עיר'],
  ['person', 'person man woman actor actress singer president minister politician player author artist director athlete founder leader senator governor king queen schauspieler sänger präsident politiker spieler autor künstler acteur actrice chanteur président ministre joueur auteur actor cantante presidente ministro jugador ator cantor jogador attore calciatore zanger acteur aktor piosenkarz prezydent президент министр актёр певец игрок президентка міністр'],
];

const unspaced = new Set(['zh', 'ja', 'th', 'ko', 'lo', 'km', 'my']);
const escaped = (words: string): string => words.replaceAll(/[.*+?^${}()[\]\\]/g, String.raw`\$&`);
/** Words after an asking word that may belong to its noun: "which popular European tourist destination". */
const REACH = 4;

interface Pattern { type: AnswerType | '+'; pattern: RegExp }
const patterns = new Map<string, Pattern[]>();

function patternsOf(language: string): Pattern[] {
  const before = patterns.get(language);
  if (before !== undefined) return before;
  const made = Object.entries(asking[language] ?? {}).flatMap(([type, words]): Pattern[] => {
    const known = [...answerTypes, '+' as const].find((one) => one === type);
    const choice = escaped(lower(words));
    return known === undefined ? [] : [{ type: known, pattern: new RegExp(unspaced.has(language) ? choice : String.raw`(?<![\p{L}\p{N}])(?:${choice})(?![\p{L}\p{N}])`, 'u') }];
  });
  if (Object.hasOwn(asking, language)) patterns.set(language, made);
  return made;
}

function classOf(words: readonly string[], language: string): AnswerType | undefined {
  const stems = words.map((word) => foldMarks(foldCase(word, language), language));
  return classes.find(([, names]) => names.split(' ').some((name) => {
    const beginning = foldMarks(name, language);
    return stems.some((stem) => stem.startsWith(beginning) && stem.length - beginning.length <= (beginning.length > 3 ? 3 : 1));
  }))?.[0];
}

/** What a question asks for: its type and the words that name the class of the answer. @param language ISO 639-1 */
export function readAnswerKind(question: string, language: string): AnswerKind {
  const folded = lower(question);
  const hits = patternsOf(language).flatMap(({ type, pattern }) => {
    const found = pattern.exec(folded);
    return found === null ? [] : [{ type, at: found.index, end: found.index + found[0].length }];
  });
  // Of two at one place the longer wins ("how many", "how"); relative words stand behind the asking one, but the question may end the text.
  const lastMark = Math.max(-1, ...[...folded.matchAll(/[.!:…]\s+(?=\p{L})/gu)].map(({ index }) => index));
  const [first] = hits.filter(({ at }) => at > lastMark).concat(hits).sort((a, b) => Number(b.at > lastMark) - Number(a.at > lastMark) || a.at - b.at || b.end - a.end);
  if (first === undefined) return { type: 'thing', focus: [] };
  const after = question.slice(first.end);
  const words = splitWords(after).map(({ text }) => text);
  const focus: string[] = [];
  let closed = false;
  for (const word of words) {
    const isAsking = isAskingWord(foldCase(word, language), language);
    if (isAsking && focus.length === 0) continue;
    closed = isAsking || focus.length >= REACH;
    if (closed) break;
    focus.push(word);
  }
  const named = first.type === '+' || first.type === 'number' ? (closed && focus.length < REACH ? focus : focus.slice(0, 2)) : [];
  if (first.type !== '+') return { type: first.type, focus: named };
  return { type: classOf(named, language) ?? 'thing', focus: named };
}
