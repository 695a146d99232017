import type { ArticleCard, Mention, TagRef } from '../../archive/archive.ts';
import type { Passage } from '../../common/ai.ts';
import type { TagKind } from '../../common/tag.ts';
import { splitSentences } from '../../common/words/sentences.ts';
import { type DefinitionForm, definitionsIn } from '../../understand/explain/definitions.ts';
import { type NamedThing, namesIn } from '../../understand/explain/names-in.ts';
import { abbreviationsIn } from '../../understand/tags/aliases/abbreviations.ts';
import { type PanelSources, passageIn, type SubjectText, subjectTexts, type TextSubject } from './subject-texts.ts';

/** What the archive says that a name is, word for word. */
export interface Said {
  text: string;
  form: DefinitionForm | 'spelled-out';
  /** The sentence that says so. */
  passage: Passage;
  /** ISO 639-1, or `und`. */
  language: string;
}

/** A name of a text, and who or what that is. */
export interface Explained {
  name: string;
  kind: NamedThing['kind'];
  says: Said | undefined;
}

/** Everything that the archive has of a name. */
export interface NameInNews {
  name: string;
  /** In how many articles it stands; `exact` false: in more. */
  articles: number;
  exact: boolean;
  /** When the first of them was published. */
  since: number | undefined;
  /** What is said of it, the surest first, each in other words. */
  says: Said[];
  latest: ArticleCard[];
  /** Tags that the latest articles have beside it, the commonest first. */
  beside: TagRef[];
}

/** Names whose own texts do not explain them and that are looked up at once; the others when they are asked for. */
const lookedUp = 3;
/** Articles that are read for it, and for one that is looked at by itself. */
const readForName = 12;
const readForAll = 24;
const sentencesRead = 150;
const latestRead = 20;
const latestShown = 4;
const besideShown = 6;
const sayingsShown = 3;
const longestName = 80;

const worths: Readonly<Record<DefinitionForm, number>> = { after: 5, before: 5, is: 4, title: 4, which: 2 };
/** "Captain" alone says less than "the captain of the Aurelia". */
const worthOf = ({ form, text }: { form: DefinitionForm; text: string }): number => worths[form] - (text.includes(' ') ? 0 : 2);

interface Readable extends Pick<SubjectText, 'text' | 'language'> {
  passage: (start: number, length: number) => Passage;
}

const readableOf = (text: SubjectText): Readable => ({ ...text, passage: (start, length) => passageIn(text, start, length) });

/** A paragraph that the archive found; its place is counted in the article's text. */
const readableFrom = ({ articleId, start: from, text, title, source, lang }: Mention): Readable => ({
  text, language: lang, passage: (start, length) => ({ articleId, start: from + start, end: from + start + length, quote: text.slice(start, start + length), title, source }),
});

/** What texts say of a name, the surest first. */
function sayingsIn(texts: readonly Readable[], name: string): Said[] {
  return texts.flatMap(({ text, language, passage }) => {
    if (!text.includes(name)) return [];
    return splitSentences(text, language).slice(0, sentencesRead).filter((sentence) => sentence.text.includes(name)).flatMap((sentence) =>
      definitionsIn(sentence.text, name, language).map(({ text: said, form }) => ({ text: said, form, passage: passage(sentence.start, sentence.text.length), language })));
  }).toSorted((a, b) => worthOf(b) - worthOf(a));
}

/** Where texts spell an abbreviation out. */
function spelledOutIn(texts: readonly Readable[], short: string): Said | undefined {
  for (const { text, language, passage } of texts) {
    const long = text.includes(short) ? abbreviationsIn(text).find((one) => one.short === short)?.long : undefined;
    const start = long === undefined ? -1 : text.indexOf(long);
    if (long !== undefined && start >= 0) return { text: long, form: 'spelled-out', passage: passage(start, long.length), language };
  }
  return undefined;
}

const found = (texts: readonly Readable[], { name, kind }: Pick<NamedThing, 'name' | 'kind'>): Said | undefined => (kind === 'term' ? spelledOutIn(texts, name) : undefined) ?? sayingsIn(texts, name)[0];

/**
 * The people, organisations, places and terms of an article, or of the first reports of a story, with what its own text, its story or other
 * articles say that they are.
 * @returns undefined where there is no such article or story
 */
export async function explainSubject(sources: PanelSources, of: TextSubject): Promise<Explained[] | undefined> {
  const read = await subjectTexts(sources, of, { beside: true });
  if (read === undefined) return undefined;
  const texts = read.texts.map(readableOf);
  const told = of.kind === 'article' ? read.texts.slice(0, 1) : read.texts.slice(0, 5);
  const names = new Map(told.flatMap(({ card, text, language }) => namesIn({ title: card.title, text, lang: language, tags: card.tags })).map((thing) => [thing.name, thing]));
  let lookUps = 0;
  const explained: Explained[] = [];
  for (const { name, kind } of [...names.values()].slice(0, 16)) {
    let says = found(texts, { name, kind });
    if (says === undefined && kind !== 'place' && lookUps < lookedUp) {
      lookUps += 1;
      says = found((await sources.mentions(name, readForName)).map(readableFrom), { name, kind });
    }
    // An abbreviation that nobody spells out is none that can be explained.
    if (kind !== 'term' || says !== undefined) explained.push({ name, kind, says });
  }
  return explained;
}

/** What the archive has of a name. */
export async function nameInNews({ search, mentions }: Pick<PanelSources, 'search' | 'mentions'>, given: string): Promise<NameInNews> {
  const name = given.replaceAll('"', '').slice(0, longestName).trim();
  const none: NameInNews = { name, articles: 0, exact: true, since: undefined, says: [], latest: [], beside: [] };
  if (name === '') return none;
  const query = `"${name}"`;
  const [newest, near] = await Promise.all([search(query, { order: 'date', limit: latestRead, literal: true }), mentions(name, readForAll)]);
  if (newest.loose === true || newest.total === 0) return none;
  const cards = newest.hits.map(({ card }) => card);
  const oldest = newest.total > cards.length ? (await search(query, { order: 'date', limit: 1, offset: newest.total - 1, literal: true })).hits[0]?.card : cards.at(-1);
  const readable = near.map(readableFrom);
  const spelledOut = spelledOutIn(readable, name);
  const texts = new Map<string, Said>();
  for (const says of [...(spelledOut === undefined ? [] : [spelledOut]), ...sayingsIn(readable, name)]) if (!texts.has(says.text.toLowerCase())) texts.set(says.text.toLowerCase(), says);
  return {
    name, articles: newest.total, exact: newest.totalIsExact, since: oldest?.sortAt, says: [...texts.values()].slice(0, sayingsShown), latest: cards.slice(0, latestShown), beside: besideOf(cards, name),
  };
}

const shownBeside: ReadonlySet<TagKind> = new Set(['person', 'organization', 'place']);

function besideOf(cards: readonly ArticleCard[], name: string): TagRef[] {
  const counts = new Map<string, { tag: TagRef; count: number }>();
  for (const tag of cards.flatMap(({ tags }) => tags)) {
    if (!shownBeside.has(tag.kind) || name.includes(tag.label) || tag.label.includes(name)) continue;
    const known = counts.get(tag.tag);
    if (known === undefined) counts.set(tag.tag, { tag, count: 1 });
    else known.count += 1;
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count).slice(0, besideShown).map(({ tag }) => tag);
}
