/** A news agency, or a wire of press releases. */
export interface Agency {
  id: string;
  name: string;
  /** It carries what companies and offices pay it to carry. */
  isReleaseWire: boolean;
}

/** `id | name | other names and what it is called elsewhere`; all of them are names by which agencies sign. */
const table = `
reuters | Reuters | Рейтер; Reuter; Thomson Reuters; رويترز; רויטרס; ロイター; ロイター通信; 路透社; 路透; 로이터; 로이터통신; 로이터 통신; Ρόιτερς; रॉयटर्स; रॉयटर; Reuters News
ap | The Associated Press | AP; Associated Press; АП; Ассошиэйтед Пресс; أسوشيتد برس; أ ب; AP通信; 美联社; 美聯社; AP통신; איי-פי
afp | AFP | Agence France-Presse; Agence France Presse; АФП; أ ف ب; فرانس برس; وكالة فرانس برس; AFP通信; 法新社; AFP통신; אי-אף-פי; AFP Relaxnews
dpa | dpa | DPA; Deutsche Presse-Agentur; dpa-infocom; د ب أ; الألمانية; 德新社; DPA通信; ДПА; dpa-tmn; dpa-news
dpa-afx | dpa-AFX | dpa-AFX ProFeed; dpa-afx-analyser; AFX
efe | EFE | Agencia EFE; إفي; 埃菲社; EFE Verde; Efe
ansa | ANSA | 安莎社; أنسا; АНСА; Agenzia ANSA
xinhua | Xinhua | Xinhua News Agency; 新华社; 新華社; 新华网; 新華網; 新华; Синьхуа; شينخوا; 신화통신; 신화; Chine nouvelle
cns | China News Service | 中新社; 中新网; 中新網; 中国新闻网
cna | CNA (Taiwan) | 中央社; 中央通訊社; Central News Agency; Focus Taiwan
tass | TASS | ТАСС; ИТАР-ТАСС; ITAR-TASS; 塔斯社; タス通信; تاس; 타스통신
ria | RIA Novosti | РИА Новости; РИА; RIA; Sputnik; Спутник; 俄新社; سبوتنيك
interfax | Interfax | Интерфакс; INTERFAX.RU; Интерфакс-Запад
interfax-ukraine | Interfax-Ukraine | Интерфакс-Украина; Інтерфакс-Україна
ukrinform | Ukrinform | Укринформ; Укрінформ
unian | UNIAN | УНИАН; УНІАН
belta | BelTA | БЕЛТА; БелТА
kazinform | Kazinform | Казинформ; Qazinform
azertac | AZERTAC | АЗЕРТАДЖ; AZƏRTAC
armenpress | Armenpress | Арменпресс; Արմենպրես
agerpres | Agerpres | AGERPRES
mediafax | Mediafax | MEDIAFAX
bta | BTA | БТА
tanjug | Tanjug | Танјуг
fonet | FoNet | Бета; Beta
hina | Hina | HINA
srna | SRNA | СРНА
sta | STA | Slovenska tiskovna agencija
mti | MTI | Magyar Távirati Iroda
ctk | ČTK | CTK
tasr | TASR |
sita | SITA | 
pap | PAP | Polska Agencja Prasowa; ПАП
bns | BNS | 
elta | ELTA | 
leta | LETA | 
stt | STT | FNB
tt | TT | TT Nyhetsbyrån; Tidningarnas Telegrambyrå
ntb | NTB | Norsk Telegrambyrå
ritzau | Ritzau | /ritzau/
anp | ANP | Algemeen Nederlands Persbureau
belga | Belga | BELGA
apa | APA | Austria Presse Agentur; APA-OTS
sda | Keystone-SDA | sda; ats; SDA; ATS; Keystone-ATS; Keystone; sda-ats
awp | awp | AWP
epd | epd | Evangelischer Pressedienst
kna | KNA | Katholische Nachrichten-Agentur
sid | SID | Sport-Informations-Dienst
taz | taz |
pa | PA Media | PA; Press Association
upi | UPI | United Press International
bloomberg | Bloomberg | Bloomberg News; Блумберг; بلومبرغ; بلومبرج; ブルームバーグ; 彭博社; 彭博; 블룸버그
dow-jones | Dow Jones | Dow Jones Newswires; DJ
canadian-press | The Canadian Press | CP; Canadian Press; La Presse Canadienne; La Presse canadienne; PC
aap | AAP | Australian Associated Press
kyodo | Kyodo | Kyodo News; 共同; 共同通信; 共同通信社; 共同社; 교도통신; 교도; Киодо; كيودو
jiji | Jiji | Jiji Press; 時事; 時事通信; 時事通信社; 时事社; 지지통신
yonhap | Yonhap | Yonhap News; 연합뉴스; 연합; 韩联社; 韓聯社; 聯合ニュース; Ёнхап; يونهاب
newsis | Newsis | 뉴시스
news1 | News1 | 뉴스1
newspim | Newspim | 뉴스핌
kcna | KCNA | 조선중앙통신; 朝中社; 朝鮮中央通信
pti | PTI | Press Trust of India; पीटीआई; भाषा
ani | ANI | एएनआई
ians | IANS | आईएएनएस
uni | UNI | यूनीवार्ता
app | APP | Associated Press of Pakistan
bss | BSS | 
unb | UNB |
antara | Antara | ANTARA
bernama | Bernama | BERNAMA
vna | VNA | TTXVN; Vietnam News Agency
tna | TNA | สำนักข่าวไทย
aa | Anadolu | AA; Anadolu Ajansı; Anadolu Agency; الأناضول; Анадолу
dha | DHA | Demirören Haber Ajansı
iha | İHA | IHA; İhlas Haber Ajansı
anka | ANKA |
irna | IRNA | إرنا; ایرنا
isna | ISNA | ایسنا
tasnim | Tasnim | تسنیم; تسنيم
mehr | Mehr | مهر
fars | Fars | فارس
mena | MENA | أ ش أ; الشرق الأوسط
spa | SPA | واس; Saudi Press Agency
wam | WAM | وام
qna | QNA | قنا
kuna | KUNA | كونا
bna | BNA | بنا
ona | ONA | العمانية
petra | Petra News Agency | بترا
sana | SANA | سانا
nna | NNA | الوكالة الوطنية
wafa | WAFA | وفا
map | MAP | و م ع; Maghreb Arabe Presse
aps | APS | وأج; Algérie Presse Service
tap | TAP | وات; Tunis Afrique Presse
nan | NAN | News Agency of Nigeria
gna | GNA | Ghana News Agency
pana | PANA | Panapress
telam | Télam | TELAM; Télam; Telam
notimex | Notimex | NOTIMEX
prensa-latina | Prensa Latina | PL
europa-press | Europa Press | EUROPA PRESS; EP; Europapress
agencia-brasil | Agência Brasil | 
estadao | Estadão Conteúdo | 
folhapress | Folhapress | FOLHAPRESS
lusa | Lusa | LUSA; Agência Lusa
agi | AGI | Agenzia Italia
adnkronos | Adnkronos | ADNKRONOS; Adnkronos Salute
askanews | askanews | Askanews
italpress | Italpress | ITALPRESS
lapresse | LaPresse | 
dire | Dire | DIRE
ape | AMNA | ΑΠΕ-ΜΠΕ; ΑΠΕ
ips | IPS | Inter Press Service
trf | Thomson Reuters Foundation | Context
`;

const releaseTable = `
pr-newswire | PR Newswire | PRNewswire; PRNewswire-PRWeb; PRNewswire-USNewswire; PRNewswire-AsiaNet; 美通社; 美通社-PRNewswire
business-wire | Business Wire | BUSINESS WIRE; ビジネスワイヤ
globe-newswire | GlobeNewswire | GLOBE NEWSWIRE; Globe Newswire
newsfile | Newsfile | Newsfile Corp.
accesswire | Accesswire | ACCESSWIRE; ACCESS Newswire; ACCESS NEWSWIRE
ein-presswire | EIN Presswire | EINPresswire.com; EINPresswire
cnw | CNW | CNW Group; Cision; Groupe CNW
ots | ots | news aktuell; APA-OTS
pr-times | PR Times | PR TIMES
eqs | EQS | EQS-News; EQS-Ad-hoc; DGAP
`;

/** Letters and digits without case and accents. */
const keyOf = (words: string): string => words.normalize('NFKD').replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();

/** Names of up to six capitals: a person called Pap or Efe is none of them. */
const isAcronym = (name: string): boolean => /^\p{Lu}[\p{Lu}\d]{1,5}$/u.test(name);

interface Called {
  agency: Agency;
  acronym: boolean;
}

const byKey = new Map<string, Called>();
const byId = new Map<string, Agency>();
const unspacedNames: string[] = [];
for (const [rows, isReleaseWire] of [[table, false], [releaseTable, true]] as const) {
  for (const row of rows.trim().split('\n')) {
    const [id = '', name = '', others = ''] = row.split('|').map((part) => part.trim());
    const agency: Agency = { id, name, isReleaseWire };
    byId.set(id, agency);
    for (const alias of [name, ...others.split(';').map((part) => part.trim())]) {
      const key = keyOf(alias);
      if (key === '' || byKey.get(key)?.acronym === false) continue;
      if (!byKey.has(key)) byKey.set(key, { agency, acronym: isAcronym(alias) });
      if (/[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}]/u.test(alias)) unspacedNames.push(alias);
    }
  }
}
unspacedNames.sort((one, other) => other.length - one.length);

/** Names in scripts that put no spaces between words, the longest first. */
export const unspacedAgencyNames: readonly string[] = unspacedNames;

/** The agency of an id, as it stands in a credit. */
export const agencyOfId = (id: string): Agency | undefined => byId.get(id);

/**
 * The agency of a name.
 * @param words all of the name, in any script
 */
export function agencyCalled(words: string): Agency | undefined {
  if (words.length > 40) return undefined;
  const bare = words.trim().replace(/^(?:the|agencia|agence|agenzia|agência|агентство|агенція|корр\.|кор\.|وكالة|סוכנות)\s+/iu, '');
  const called = byKey.get(keyOf(bare)) ?? byKey.get(keyOf(words));
  if (called === undefined) return undefined;
  const letters = bare.replace(/[^\p{L}]/gu, '');
  return called.acronym && letters !== letters.toUpperCase() && letters !== letters.toLowerCase() ? undefined : called.agency;
}

/** Signs between two signatures, with their words in the languages that have them. */
const between = /\s*[/,;+&=・、|]\s*|\s+(?:and|und|et|y|e|en|i|og|och|и|і|ve|و|with|avec|mit|con|com|met|med|via)\s+|(?<=[A-Za-z])(?=[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}])/u;
/** A desk or an editor signs beside an agency: `dpa/lni`, `ino/dpa`. */
const initials = /^[a-zäöü]{2,4}$/;

/**
 * The agencies that sign in a bracket or a line of signatures.
 * @returns empty unless every part is an agency, or the initials of a desk beside one
 */
export function agenciesIn(words: string): Agency[] {
  if (words.length > 80) return [];
  const whole = agencyCalled(words);
  if (whole !== undefined) return [whole];
  const parts = words.trim().split(between).filter((part) => part !== '');
  const found = parts.map((part) => agencyCalled(part));
  const known = found.flatMap((agency) => agency ?? []);
  return parts.length < 6 && known.length > 0 && found.every((agency, at) => agency !== undefined || initials.test(parts[at] ?? '')) ? [...new Set(known)] : [];
}

/**
 * The agencies that are named anywhere in a short line, in its order. Acronyms count in capitals only, or as `dpa` writes itself.
 */
export function agenciesNamed(line: string): Agency[] {
  const found: Agency[] = [];
  const words = [...line.slice(0, 300).matchAll(/[\p{L}\p{M}\p{N}]+(?:[-.’'][\p{L}\p{N}]+)*/gu)].map((match) => match[0]);
  for (let at = 0; at < words.length; at++) {
    for (let length = 3; length > 0; length--) {
      const name = words.slice(at, at + length).join(' ');
      const agency = words.length < at + length ? undefined : agencyCalled(name);
      if (agency === undefined || (length === 1 && /^\p{Ll}/u.test(name) && !/^(?:dpa|epd|sda|ats|awp|sid|askanews)/.test(name)) || /^(?:Context|Dire|Mehr|Efe|Beta|Keystone)$/.test(name)) continue;
      found.push(agency);
      at += length - 1;
      break;
    }
  }
  for (const name of unspacedAgencyNames) if (found.length === 0 && line.includes(name)) found.push(...agenciesIn(name));
  return [...new Set(found)];
}
