/**
 * From two up in words, in the languages whose news write them out, as far as no other word can follow that adds to the number
 * (`twenty-one`); "one" is mostly an article.
 */
const spelled: Record<string, string> = {
  en: 'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  de: 'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig',
  fr: 'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf',
  es: 'dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte',
  pt: 'dois três quatro cinco seis sete oito nove dez onze doze treze quatorze quinze dezesseis dezessete dezoito dezenove',
  it: 'due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti',
  nl: 'twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig',
  sv: 'två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton',
  da: 'to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten',
  no: 'to tre fire fem seks sju åtte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten',
  fi: 'kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen yksitoista kaksitoista',
  pl: 'dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście trzynaście czternaście piętnaście szesnaście siedemnaście osiemnaście dziewiętnaście',
  cs: 'dva tři čtyři pět šest sedm osm devět deset jedenáct dvanáct',
  ro: 'doi trei patru cinci șase șapte opt nouă zece unsprezece doisprezece',
  hu: 'két három négy öt hat hét nyolc kilenc tíz tizenegy tizenkét',
  ru: 'два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать',
  uk: 'два три чотири п’ять шість сім вісім дев’ять десять одинадцять дванадцять тринадцять чотирнадцять п’ятнадцять шістнадцять сімнадцять вісімнадцять дев’ятнадцять',
  tr: 'iki üç dört beş altı yedi sekiz dokuz on onbir oniki',
  el: 'δύο τρεις τέσσερις πέντε έξι επτά οκτώ εννέα δέκα έντεκα δώδεκα',
  id: 'dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas duabelas',
};
/** Other genders and cases, each after its number. */
const inflected: Record<string, string> = {
  pt: '2 duas',
  pl: '2 dwie dwóch dwoje dwaj dwóm 3 trzech troje trzej 4 czterech czworo czterej 5 pięciu pięcioro 6 sześciu 7 siedmiu 8 ośmiu 9 dziewięciu 10 dziesięciu',
  ru: '2 две двух двое двоих двум 3 трех трёх трое троих 4 четырех четырёх четверо четверых 5 пяти пятеро пятерых 6 шести 7 семи 8 восьми 9 девяти 10 десяти',
  uk: '2 дві двох двоє 3 трьох троє 4 чотирьох четверо 5 п’яти п’ятеро 6 шести 7 семи 8 восьми 9 дев’яти 10 десяти',
};

function formsIn(language: string): [string, string][] {
  let number = '';
  return (inflected[language] ?? '').split(' ').flatMap((word): [string, string][] => {
    if (/^\d/.test(word)) number = word;
    return word === number || word === '' ? [] : [[word, number]];
  });
}

const numbers: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(Object.entries(spelled).map(([language, words]) =>
  [language, new Map([...words.split(' ').map((word, at): [string, string] => [word, String(at + 2)]), ...formsIn(language)])]));

/** Small numbers as a language writes them, in lower case, with their digits. */
export const smallNumbersIn = (language: string): ReadonlyMap<string, string> | undefined => numbers.get(language);

/** A digit of any script as 0 to 9: tens of digits begin at U+…0 or, in some blocks, at U+…6. */
export function western(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  return String((code & 15) - (/\p{Nd}/u.test(String.fromCodePoint(code & ~15)) ? 0 : 6));
}

/**
 * The numbers that a sentence names, digits and small ones in words, as plain digits ("1,200" and "1.200" are "1200"). Years,
 * days and times are among them.
 */
export function figuresIn(text: string, language: string): Set<string> {
  const found = new Set<string>();
  for (const [digits] of text.normalize('NFKC').matchAll(/\p{Nd}+(?:[.,\s’']\p{Nd}{3})*(?:[.,]\p{Nd}+)?/gu)) {
    found.add(digits.replace(/[^\P{Nd}0-9]/gu, western).replace(/[.,\s’'](?=\d{3}(?!\d))/g, '').replace(',', '.'));
  }
  const words = numbers.get(language);
  if (words !== undefined) {
    for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{M}’']+(?:-[\p{L}\p{M}]+)?/gu)) {
      const digit = words.get(word.replace('\'', '’')) ?? words.get(word.split('-', 1)[0] ?? '');
      if (digit !== undefined) found.add(digit);
    }
  }
  return found;
}
