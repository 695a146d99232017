import type { Author } from '../../common/article.ts';
import { plainTitle } from '../../common/html/title.ts';

const longest = 500;
const mostAuthors = 12;

/** First words of bylines, in the languages whose pages we have seen. */
const verbs = '(?:(?:written|posted|published|reported|created|submitted|authored|story|text|words|report|interview|article|review|photos?|video|analysis|opinion|geschrieben|verfasst|veröffentlicht|ein (?:beitrag|artikel|gastbeitrag|kommentar)|publié|rédigé|écrit|escrito|publicado|scritto|pubblicato|geschreven|skrevet|skriven|napisane|опубликовано)(?:\\s+(?:and|&|und|et|y)\\s+(?:photos?|photographs?|fotos?|video|illustrations?))?)';
const byWords = 'by|przez|oleh|yazan|napsal[ai]?|írta|scris de|propos recueillis par|автор(?:ка|ы|и)?|autor(?:in(?:nen)?|en|a|es|as|i)?|autrice|auteurs?|auteure|autore|authors?|kirjoittaja|szerző|συντάκτης|γράφει (?:ο|η)|tác giả|penulis|نویسنده|بقلم|كتب(?:ت)?|מאת|लेखक|โดย';
/** Words that begin bylines and family names too. */
const particle = 'von|par|por|di|da|de|door|av|af|od';
const labels = 'contributors?|text|tekst|texto|testo|texte|teksti|текст|words|story|report|written|إعداد|reporting';
const seeAll = '(?:(?:view|show|see|zeige|more)\\s+)?(?:all|alle|more)\\s+(?:posts|articles|stories|beiträge|artikel)\\s+(?:by|from|von)\\s+';
const lead = new RegExp(`^(?:${seeAll}|(?:${verbs}\\s+)?(?:${byWords})(?:\\s*[:：]\\s*|\\s+|$)|${verbs}\\s+(?:${particle})(?:\\s+|$)|(?:${particle}|${labels})\\s*[:：]\\s*)`, 'iu');
/** "Von Greta Immel" names one person and begins a byline; "Von Trehm" is a family. */
const particleLead = /^(?:[Vv]on|VON|[Pp]ar|PAR|[Pp]or|POR|[Dd]i|[Dd]a|[Dd]e|DE|[Dd]oor|[Aa]v|AV|[Aa]f|[Oo]d)\s+(?=\p{Lu}[^\s,]*\s+\p{L})/u;
/** Bylines of scripts that put no space after the word. */
const unspacedLead = /^(?:(?:本报|本报讯|本網|本网|本台|新华社|新華社)?(?:特约)?(?:记者|記者|作者|撰文|编辑|編輯|文字)\s*[:：/／\s]?\s*|(?:文|取材・文|文・写真|著者|執筆|筆者|글|글쓴이)\s*[:：/／|・\s]\s*)/u;
const unspacedTail = /[\s/・]?(?:記者|记者|特派員|特派员|論説委員|編集委員|기자|특파원|선임기자|편집위원|교수|さん|氏)$/u;

const particles = new Set('de van von der den da di la le el al bin ibn ben ter ten zu zur vom dos das do du des del della y e af av und and i st mac the'.split(' '));

/** What a person does; no part of a name. */
const role = new RegExp(`(?<!\\p{L})(?:${[
  'editors?', 'editor-in-chief', 'reporters?', 'writers?', 'correspondents?', 'columnists?', 'contributors?', 'contributing', 'journalists?', 'experts?', 'analysts?', 'directors?', 'managers?', 'ceo', 'cto', 'cfo', 'coo', 'cmo', 'founders?', 'co-?founders?',
  'professors?', 'fellows?', 'representatives?', 'guest', 'senior', 'chief', 'head of', 'specialists?', 'strategists?', 'strategy', 'freelancer?', 'photographers?', 'producers?', 'anchor', 'author', 'blogger', 'consultant', 'engineer', 'developer', 'president', 'vice', 'researcher', 'scientist', 'dietitian', 'nutritionist', 'certified', 'registered', 'copywriter', 'marketing', 'officer', 'partner', 'associate', 'advisor', 'adviser', 'attorney', 'lawyer', 'physician',
  'redakteur(?:in|e)?', 'redakteure', 'korrespondent(?:in|en)?', 'chefredakt\\p{L}+', 'volontär(?:in)?', 'leiter(?:in)?', 'freie[rn]?', 'mitarbeiter(?:in)?', 'autor(?:in|en)?', 'gastautor(?:in)?',
  'journaliste', 'rédact(?:eur|rice)', 'correspondante?', 'envoyée? spécial\\p{L}*', 'chroniqueu\\p{L}+', 'grand reporter', 'periodista', 'redactora?', 'corresponsal', 'enviad[oa]', 'directora?', 'columnista', 'jornalista', 'repórter', 'redatora?', 'correspondente', 'colunista', 'giornalista', 'redat+or[ei]', 'inviat[oa]', 'corrispondente', 'direttor[ei]',
  'redacteur', 'verslaggever', 'correspondente', 'dziennikar\\p{L}+', 'redaktor(?:ka)?', 'redaktör', 'журналист(?:ка)?', 'корреспондент', 'редактор', 'обозреватель', 'кореспондент(?:ка)?', 'muhabir[i]?', 'editör[ü]?', 'yazar[ı]?', 'صحفي[ة]?', 'مراسل[ة]?', 'محرر[ة]?', 'כתב(?:ת)?', 'संवाददाता', 'संपादक',
].join('|')})(?!\\p{L})`, 'iu');

const agencies = /^(?:afp|ap|associated press|the associated press|reuters|thomson reuters|dpa|efe|ansa|pap|tass|тасс|xinhua|epd|kna|apa|sid|sda|ats|keystone-sda|belga|anp|ntb|tt|ritzau|stt|lusa|interfax|интерфакс|риа новости|anadolu(?: agency)?|aa|kyodo|jiji|yonhap|pti|ani|ians|bloomberg|upi|press association|pa media|aap|cp|the canadian press|新华社|新華社|中新社|共同通信|時事通信|연합뉴스|رويترز|أ ف ب)$/iu;
/** Words that name a group, an outlet or a desk. */
const group = new RegExp(`(?<!\\p{L})(?:${[
  'team', 'staff', 'editors', 'editorial', 'newsroom', 'news ?desk', 'web ?desk', 'desk', 'news', 'agency', 'press', 'media', 'groups?', 'inc', 'ltd', 'llc', 'llp', 'plc', 'corp', 'company', 'co', 'university', 'college', 'school', 'institute', 'magazine', 'times', 'tribune', 'gazette', 'herald', 'journal', 'daily', 'weekly', 'online', 'foundation', 'association', 'society', 'council', 'department', 'ministry', 'office', 'bureau', 'service[s]?', 'solutions', 'bank', 'clinic', 'hospital', 'center', 'centre', 'network', 'community', 'administrator', 'support', 'contributors', 'letters', 'correspondents', 'reporters', 'writers', 'blog', 'official', 'studios?', 'labs?', 'systems', 'digital', 'insurance', 'consulting', 'partners', 'marketing', 'software', 'technologies', 'store', 'shop', 'dental', 'health', 'guide', 'expert', 'experts', 'contributor', 'clinician',
  'gmbh', 'ag', 'e\\.\\s?v', 'redaktion(?:en|steam)?', '\\p{L}+redaktion', 'redaktionsnetzwerk', 'agentur(?:en)?', 'verlag', 'universität', 'hochschule', 'ministerium', 'bundes\\p{L}+', 'zeitung', 'rédaction', 'redacción', 'agencias?', 'redação', 'agência', 'redazione', 'agenzia', 'redakcja', 'redactie', 'redaksi', 'redaktionen', 'редакция', 'редакція', 'агентство', 'пресс-служба', 'haber merkezi', 'editörü', 'ajans[ıi]?', 'universidad', 'université', 'università', 'ministère', 'ministerio', 'ministero', 'sociedad', 'société', 'sa', 'sarl', 'srl', 'spa', 'kg', 'ab', 'as', 'oy', 'bv', 'nv',
].join('|')})(?!\\p{L})|(?:新聞社?|新闻|通信社?|編集部|编辑部|取材班|報道部|放送|日报|日報|晚报|社$|网$|網$|편집부|취재팀|뉴스|신문|تحرير|وكالات|وكالة|موقع|מערכת|डेस्क|ब्यूरो)`, 'iu');
const domain = /^[\p{L}\d-]+(?:\.[\p{L}\d-]+){0,3}\.(?:com|org|net|info|news|media|\p{L}{2})$/iu;
/** Account names and gaps in a template: nobody, and no outlet either. */
const nobody = /^(?:admin\d*|administrator|webmaster|super ?user|root|user|user\d+|guest|gast|invité|author|autor|auteur|writer|anonymous|anonym|unknown|none|null|undefined|n\/a|nan|false|true|test|default|by|von|par|por|di|da|de|door|av|af|przez|od|name|editor|posted|published|share|updated?|reviewed|sponsored|advertisement|anzeige|contact us|read more|no comments?|-+|\.+)$/iu;
const noName = /@|[»›→]|https?:|www\.|[<>{}[\]|=„“"”#]|\d{3,}|\d:\d\d|©/u;

/** Letters after a name: degrees, orders, memberships; never the first part. */
const letters = /^(?:\p{Lu}{2,6}(?:-\p{Lu}{1,5})?|\p{Lu}[\p{L}]{0,2}\.\s?(?:\p{Lu}\p{L}{0,2}\.?\s?)*|Ph\.?\s?D\.?|MSc|BSc|MPhil|LLM|PharmD|EdD|DPhil|Esq\.?|Jr\.?|Sr\.?|I{2,3}|IV)(?:[\s/]+(?:\p{Lu}{1,6}|\d{2,4}|Ph\.?D\.?)\.?)*$/u;
/** Only before a full name: "Sir Nuno" has no other. */
const title = /^(?:(?:dr|prof|professor|mr|mrs|ms|sir|rev|hon|ing|dipl|mag|med)\.?(?:-\p{Lu}\p{L}+\.?)?\s+)+(?=\S+\s\S)/iu;
const unspaced = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u;
const capital = '[\\p{Lu}\\p{Lt}\\p{Lo}]';
const word = `${capital}[\\p{L}\\p{M}.'’‘\`-]*`;
/** A full name: two to five words with capitals, particles between; or two to eight ideographs, kana or hangul. */
const full = new RegExp(`^${word}(?:\\s+(?:(?:de|van|von|der|den|da|di|la|le|el|al|bin|ibn|ter|zu|dos|del|della|y|e)\\s+){0,3}${word}){1,4}$`, 'u');
const shortUnspaced = /^[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af・ー]{2,8}$/u;

/** Whether a text is a person's full name and nothing else, as far as its shape tells. */
export const isFullName = (text: string): boolean => text.length <= 50 && (full.test(text) || (shortUnspaced.test(text) && unspaced.test(text))) && !group.test(text) && !role.test(text);

/** Letters only, without marks: to compare names. */
export const bareName = (name: string): string => name.normalize('NFKD').replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();

/** Whether a text begins as bylines do. */
export const hasByLead = (text: string): boolean => lead.test(text) || particleLead.test(text) || unspacedLead.test(text);

/** Takes a byline's first words off: "By", "Geschrieben von", "记者". */
export function withoutLead(text: string): string {
  return text.replace(lead, '').replace(lead, '').replace(particleLead, '').replace(unspacedLead, '').trim();
}

/**
 * The authors named in a text: people without "By", titles, degrees, roles, places and dates; and groups (agencies,
 * desks, outlets). Account names and what cannot be a name are left out.
 * @param text a byline as shown, or one author as a page states it
 */
export function namesIn(text: string): Author[] {
  if (/^\s*https?:/i.test(text)) return [];
  const plain = withoutLead(plainTitle(text.slice(0, longest)));
  // "Ada Quill | Political editor", "Ada Quill – 3 May": the first part names, the others tell.
  const [first = ''] = plain.replace(/\s*[(（][^)）]*(?:[)）]|$)/g, ' ').replace(/\s+/g, ' ').trim().split(/\s*[|•·⋅∙]\s*|\s+[-–—]+\s+(?=.*\d)|\s+(?:on|at|am|um|le|el|il|vom)\s+(?:\p{L}+,?\s+)?\d/u);
  const whole = tidy(first);
  if (whole === '' || whole.length > 300) return [];
  if (isGroup(whole) && !/[,;]/.test(whole)) return isPossible(whole) ? [{ name: whole, kind: 'organization' }] : [];
  const parts = whole.split(/\s*[,;，、；]\s*|\s*(?<![\d])\/\s*/u).flatMap((part) => splitAnd(part));
  const [one = '', two = ''] = parts;
  // "Quill, Ada" is one name.
  if (parts.length === 2 && /^[^,]+,[^,]+$/.test(whole) && isSurname(one) && /^\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}\.?)*$/u.test(two) && /\s\p{Lu}\.?$|^[\p{L}'’-]+$/u.test(two) && !isRole(two) && !isGroup(two)) return authorsOf([`${two} ${one}`]);
  return authorsOf(parts.filter((part, at) => at === 0 || belongs(part, one)));
}

const isSurname = (text: string): boolean => /^\p{Lu}[\p{L}'’-]+$/u.test(text);
const isRole = (text: string): boolean => role.test(text);
const isGroup = (text: string): boolean => agencies.test(text) || group.test(text) || domain.test(text);

/** Whether what comes after the first name is a name too: not its degree, role or place. */
function belongs(part: string, first: string): boolean {
  if (agencies.test(part)) return true;
  if (letters.test(part) || (isRole(part) && !full.test(part.replace(title, '')))) return false;
  if (isRole(part) || /^\d|\d/.test(part)) return false;
  if (group.test(part)) return /^(?:and\s|the\s)/iu.test(part) || !full.test(first);
  // One word after a full name is a place or a paper; after a single name it is another name.
  return full.test(part.replace(title, '')) || shortUnspaced.test(part) || (!first.includes(' ') && isSurname(part)) || /^(?:dr|prof)\b/i.test(part);
}

/** "Ada and Ben", "Ada Quill und Ben Tarrow" are two; "Research and Development" is one. */
function splitAnd(part: string): string[] {
  const sides = part.replace(/^(?:and|und|et|y|og|och|en|و)\s+/iu, '').split(/\s+(?:&|\+|and|und|et|y|e|en|och|og|i|и|та|ve|dan|και|és|şi|și|ja|with|mit|avec|con|com|med|met)\s+/iu);
  if (sides.length < 2) return sides;
  const isFull = (side: string): boolean => full.test(side.replace(title, ''));
  // "Ada and Ben Quill" ends in a full name; "Thomson Tax & Law" does not, and is no couple.
  const named = sides.every((side, at) => isFull(side) || (isSurname(side) && (at < sides.length - 1 || sides.every(isSurname))) || (isGroup(side) && side.split(' ').length <= 3));
  return named && !sides.every(isGroup) ? sides : [part];
}

function tidy(text: string): string {
  return text.replace(/^[\s:：,.;/|–—-]+|[\s:：,;/|–—-]+$/g, '').replace(unspacedTail, '').replace(/\s+/g, ' ').trim();
}

function authorsOf(parts: readonly string[]): Author[] {
  const found: Author[] = [];
  const seen = new Set<string>();
  for (const part of parts) {
    const name = tidy(withoutLead(part).replace(title, ''));
    const key = bareName(name);
    if (!isPossible(name) || seen.has(key) || found.length >= mostAuthors) continue;
    seen.add(key);
    found.push({ name, kind: isGroup(name) || /^\p{Lu}{2,}$/u.test(name) ? 'organization' : 'person' });
  }
  return found;
}

/** Whether a text can be somebody's name at all. */
export function isPossible(name: string): boolean {
  if (name.length < 2 || name.length > 80 || nobody.test(name) || noName.test(name) || (/^\p{Lu}{1,2}$/u.test(name) && !agencies.test(name)) || !/\p{L}{2}|[\u3400-\u9fff\uac00-\ud7af]/u.test(name)) return false;
  const words = name.split(' ');
  if (words.length > 7 || (words.length > 1 && /^\p{Ll}/u.test(name) && !particles.has(words[0] ?? ''))) return false;
  // A sentence has words in lower case that no name has.
  return words.length < 3 || words.slice(1).filter((part) => /^\p{Ll}/u.test(part) && !particles.has(part)).length <= (isGroup(name) ? 2 : 0);
}

export const hasPerson = (authors: readonly Author[]): boolean => authors.some(({ kind }) => kind === 'person');
export const hasFullName = (authors: readonly Author[]): boolean => authors.some(({ name, kind }) => kind === 'person' && isFullName(name));

/** Each author once, however the name is spelt. */
export function uniqueAuthors(authors: readonly Author[]): Author[] {
  const seen = new Set<string>();
  return authors.filter(({ name }) => {
    const key = bareName(name);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
