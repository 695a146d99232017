import { decodedPath } from '../../common/html/url.ts';
import { isSection, type SectionId } from '../../common/sections.ts';
import { foldCase, foldMarks } from '../../common/words/fold-word.ts';
import { sectionNames } from './section-names.ts';

/** What a publisher says of where an article belongs. */
export interface PublisherHints {
  /** The section that the page or feed names. */
  section?: string | undefined;
  /** The article's address; its folders and the first part of its host may name a section. */
  url?: string | undefined;
  /** The publisher's own keywords. */
  keywords?: readonly string[] | undefined;
}

/** The section that a publisher files an article under; several where one name means several ("Science & health"). */
export interface PublisherSection {
  sections: readonly SectionId[];
  from: 'section' | 'address' | 'keywords';
}

const slug = (name: string): string => foldMarks(foldCase(name.trim().replace(/[\s_-]+/g, '-'), 'und'), 'und').replace(/^-|-$/g, '');
const sectionOfName = new Map<string, SectionId>(Object.entries(sectionNames).flatMap(([section, names]) => (isSection(section) ? names.split(/\s+/).map((name): [string, SectionId] => [slug(name), section]) : [])));

/** Words that say nothing of a topic: "world sport", "business news", "spor haberleri". */
const general = new Set('news world us uk international national local latest top the all general daily today headlines stories story articles article nachrichten aktuell aktuelles news-de noticias ultimas noticia actualidad actualite actualites infos info notizie nieuws nyheter nyheder uutiset wiadomosci zpravy stiri hirek haber haberleri haberler berita tin tin-tuc новости новини вести новостей أخبار اخبار חדשות خبر समाचार न्यूज ニュース 新闻 新聞 뉴스 ข่าว'.split(' '));

/** The section of one name: all of it, or without the general words at its ends. */
function named(name: string): SectionId | undefined {
  const whole = slug(name);
  const known = sectionOfName.get(whole);
  if (known !== undefined) return known;
  const words = whole.split('-');
  if (words.length > 4) return undefined;
  while (words.length > 1 && general.has(words[0] ?? '')) words.shift();
  while (words.length > 1 && general.has(words.at(-1) ?? '')) words.pop();
  return sectionOfName.get(words.join('-'));
}

/** The last word of a short name, or its first: "Canada politics", "Política nacional". */
function headOf(name: string): SectionId | undefined {
  const words = name.trim().split(/\s+/);
  return words.length < 2 || words.length > 3 ? undefined : (named(words.at(-1) ?? '') ?? named(words[0] ?? ''));
}

const longestName = 80;
const parts = /\s*[/|,;&+>»›·•:]\s*|\s+(?:and|und|et|y|e|i|en|och|og|ja|a|és|și|si|и|та|і|ve|dan|và|-|–)\s+/u;

/** The sections that a name means: one for "Politics" and "Film & TV", two for "Science & health". */
export function sectionsOfName(name: string): SectionId[] {
  if (name.length > longestName) return [];
  const whole = named(name);
  if (whole !== undefined) return [whole];
  const slugged = /^[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+){1,3}$/u.test(name) ? name.split('-') : [];
  return [...new Set([...name.split(parts), ...slugged].flatMap((part) => named(part) ?? headOf(part) ?? []))];
}

/** Folders that hold everything about living: a folder inside says more. */
const roomy: ReadonlySet<SectionId> = new Set(['lifestyle', 'society', 'arts']);
const mostFolders = 6;

function fromAddress(url: string): SectionId[] {
  const parsed = URL.parse(url);
  if (parsed === null) return [];
  const folders = parsed.pathname.split('/').filter((part) => part !== '').slice(0, -1).slice(0, mostFolders).map(decodedPath);
  const [host = '', ...rest] = parsed.hostname.split('.');
  const found = [...folders, ...(rest.length >= 2 ? [host] : [])].map(sectionsOfName).filter((sections) => sections.length > 0);
  const [first = [], second] = found;
  return second !== undefined && first.length === 1 && first.every((section) => roomy.has(section)) ? second : first;
}

/** The section that most keywords name, when only one is named. */
function fromKeywords(keywords: readonly string[]): SectionId[] {
  const found = new Set(keywords.slice(0, 20).flatMap((keyword) => named(keyword.slice(0, longestName)) ?? []));
  return found.size === 1 ? [...found] : [];
}

/** Reads where the publisher files an article: in the section it names, else the address, else the keywords. */
export function publisherSection({ section, url, keywords = [] }: PublisherHints): PublisherSection | undefined {
  const bySection = section === undefined ? [] : sectionsOfName(section);
  if (bySection.length > 0) return { sections: bySection, from: 'section' };
  const byAddress = url === undefined ? [] : fromAddress(url);
  if (byAddress.length > 0) return { sections: byAddress, from: 'address' };
  const byKeywords = fromKeywords(keywords);
  return byKeywords.length > 0 ? { sections: byKeywords, from: 'keywords' } : undefined;
}
