import type { Passage } from '../../common/ai.ts';
import { termOf } from '../../common/words/terms.ts';
import { splitWords } from '../../common/words/split-words.ts';
import { type DatedSentence, datedSentences } from '../../understand/timeline/dated-sentences.ts';
import { type PanelSources, passageIn, subjectTexts, type TextSubject } from './subject-texts.ts';

/** A day, month or year that texts name, and what they say of it. */
export interface DatedEvent extends Pick<DatedSentence, 'from' | 'to' | 'precision' | 'words'> {
  /** A sentence, word for word. */
  passage: Passage;
  /** ISO 639-1, or `und`. */
  language: string;
  /** Other reports that say the same of it. */
  also: number;
}

const most = 14;
/** Sentences that share so many of their words tell the same. */
const alike = 0.4;

const termsIn = (text: string, language: string): Set<string> => new Set(splitWords(text).map(({ text: word }) => termOf(word, language)));
function share(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((term) => other.has(term)).length;
  return both / Math.max(1, Math.min(one.size, other.size));
}

/**
 * What an article, or the reports of a story, say of days that they name, in the order of these days.
 * @returns undefined where there is no such article or story
 */
export async function datedEvents(sources: Pick<PanelSources, 'articles' | 'stories'>, of: TextSubject): Promise<DatedEvent[] | undefined> {
  const read = await subjectTexts(sources, of);
  if (read === undefined) return undefined;
  const events: { event: DatedEvent; terms: ReadonlySet<string> }[] = [];
  for (const text of read.texts) {
    for (const { text: sentence, start, from, to, precision, words } of datedSentences({ title: text.card.title, text: text.text, lang: text.language }, text.card.publishedAt ?? text.card.sortAt)) {
      const terms = termsIn(sentence, text.language);
      const same = events.find(({ event, terms: other }) => event.from === from && event.precision === precision && share(terms, other) >= alike);
      if (same === undefined) events.push({ event: { from, to, precision, words, passage: passageIn(text, start, sentence.length), language: text.language, also: 0 }, terms });
      else if (same.event.passage.articleId !== text.card.id) same.event.also += 1;
    }
  }
  // Of very many, those that most reports tell of.
  const shown = events.length <= most ? events : events.toSorted((a, b) => b.event.also - a.event.also).slice(0, most);
  return shown.map(({ event }) => event).toSorted((a, b) => a.from - b.from || a.to - b.to);
}
