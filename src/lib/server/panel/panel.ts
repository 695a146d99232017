import type { Archive, Edition } from '../../../archive/archive.ts';
import type { AiSubject, Passage } from '../../../common/ai.ts';
import { baseLanguage } from '../../../common/language/base-language.ts';
import type { Reader } from '../../../common/reader.ts';
import type { Asked } from '../../../newsroom/panel/ask.ts';
import type { Newsroom } from '../../../newsroom/door.ts';
import { type AskScope, isAsked, panelHref, panelQuery, pageQuery, type PanelPart, type PanelQuery } from '../../panel.ts';
import type { RelatedStory } from '../../types.ts';
import { aiStateOf } from './ai-state.ts';
import { type Cite, type CitedSentence, citedEach, citeOf, type Here } from './cited.ts';
import { type PanelSubject, type Part, partOf } from './parts.ts';
import { type Worker, workOf, type WorkView } from './work.ts';

/** What the page shows of a question. */
export interface AnswerView {
  question: string;
  scope: AskScope;
  lang: string;
  /** Empty where the texts do not say. */
  sentences: CitedSentence[];
  /** What is nearest to the question then. */
  nearest: Cite[];
}

/** The panel of a page, ready to be shown. */
export interface PanelView {
  kind: PanelSubject['kind'];
  lang: string | undefined;
  isOpen: boolean;
  summary: CitedSentence[];
  /** The summary only says again how the text below begins. */
  repeats: boolean;
  keyPoints: CitedSentence[];
  tools: { label: string; href: string; isHere: boolean }[];
  part: Part | undefined;
  /** A language model, where one is connected: what it may be asked for, and what it made. */
  model: ModelView | undefined;
  /** Into the reader's language, where the browser can do it on their device. */
  translate: { from: string; to: string } | undefined;
  ask: { scopes: { value: AskScope; label: string }[]; scope: AskScope; question: string; kept: [name: string, value: string][] } | undefined;
  answer: AnswerView | undefined;
}

export interface ModelView {
  name: string;
  /** Leads to the summary that it phrases. */
  summaryHref: string;
  summary: WorkView | undefined;
  answer: WorkView | undefined;
  translation: WorkView | undefined;
}

export interface PanelPage {
  /** Of the site. */
  settings: Archive['settings'];
  edition: Pick<Edition, 'reader' | 'stories'>;
  /** Whether the reader may put questions, and have a model work. */
  mayAsk: boolean;
  /** Asked from a page of this site. */
  isOwn: boolean;
  newsroom: Newsroom;
  of: PanelSubject;
  url: URL;
  /** The reader's, ISO 639-1, those that they read best first. */
  languages: readonly string[];
  lang: string | undefined;
  summary: readonly Passage[];
  /** Whether it only says again how the text begins. */
  repeats?: boolean;
  keyPoints: readonly Passage[];
  story: { id: number; outlets: number } | undefined;
  related: readonly RelatedStory[];
  toldAt: number;
  /** Whether there may be something that the reader did not see. */
  hasNews: boolean;
}

const labels: Readonly<Record<PanelPart, string>> = { summary: 'Summary', translate: 'Translation', explain: 'Who and what', timeline: 'Timeline', new: 'What is new', outlets: 'What outlets say' };

/** @returns undefined where an administrator switched it off */
export async function panelOf({ settings, edition, newsroom, mayAsk, isOwn, of, url, languages, lang, summary, repeats = false, keyPoints, story, related, toldAt, hasNews }: PanelPage): Promise<PanelView | undefined> {
  const ai = await aiStateOf(settings, newsroom);
  if (!ai.on) return undefined;
  const asked = panelQuery(url.searchParams);
  const query = mayAsk ? asked : { ...asked, question: undefined };
  const model = mayAsk ? ai.model : undefined;
  const here: Here = { ...(of.kind === 'article' ? { articleId: of.id } : {}), query: url.searchParams };
  const isTold = story !== undefined && story.outlets > 1;
  const scopes: { value: AskScope; label: string }[] = [
    ...(of.kind === 'article' ? [{ value: 'article' as const, label: 'this article' }] : []),
    ...(isTold || of.kind === 'story' ? [{ value: 'story' as const, label: of.kind === 'story' ? 'this story' : 'its story' }] : []),
    { value: 'archive', label: 'everything here' },
  ];
  const scope = scopes.find(({ value }) => value === query.of)?.value ?? scopes[0]?.value ?? 'archive';
  const to = languages.find((one) => one !== baseLanguage(lang));
  // A text in a language that the reader reads is not offered in another.
  const translate = lang === undefined || to === undefined || languages.includes(baseLanguage(lang) ?? '') || of.kind === 'story' ? undefined : { from: baseLanguage(lang) ?? lang, to };
  const subject = subjectOf(scope, of, story?.id);
  const worker: Worker | undefined = model && { ai: newsroom, reader: edition.reader, model: model.name, isOwn };
  const offered: readonly PanelPart[] = ['explain', 'timeline', ...(hasNews ? ['new' as const] : []), ...(of.kind === 'article' && isTold ? ['outlets' as const] : []), ...(translate !== undefined && model !== undefined ? ['translate' as const] : [])];
  const [part, answer] = await Promise.all([
    partOf(query, { edition, newsroom, of, here, storyId: story?.id, related, toldAt, language: languages[0] }),
    query.question === undefined ? undefined : answerOf(newsroom, edition.reader, subject, query.question, scope, languages, here),
  ]);
  return {
    kind: of.kind,
    lang,
    isOpen: (repeats ? 0 : summary.length) + keyPoints.length > 0 || isAsked(query),
    repeats,
    summary: citedEach(summary, here),
    keyPoints: citedEach(keyPoints, here, summary.length + 1),
    tools: offered.map((one) => ({ label: labels[one], href: panelHref(url.searchParams, { panel: one }), isHere: query.part === one })),
    part,
    model: worker && { name: worker.model, summaryHref: panelHref(url.searchParams, { panel: 'summary' }), ...(await modelWork(worker, query, of, subject, languages[0], translate?.to, here)) },
    translate,
    ask: mayAsk ? { scopes, scope, question: query.question ?? '', kept: pageQuery(url.searchParams) } : undefined,
    answer,
  };
}

/** What the model is asked for by this address. */
async function modelWork(worker: Worker, { part, question }: PanelQuery, of: PanelSubject, subject: AiSubject, language: string | undefined, to: string | undefined, here: Here): Promise<Pick<ModelView, 'summary' | 'answer' | 'translation'>> {
  const [summary, answer, translation] = await Promise.all([
    part === 'summary' ? workOf({ kind: 'summary', of, language }, worker, here) : undefined,
    question === undefined ? undefined : workOf({ kind: 'ask', of: subject, question, language }, worker, here),
    part === 'translate' && to !== undefined ? workOf({ kind: 'translate-article', articleId: of.id, to }, worker, here) : undefined,
  ]);
  return { summary, answer, translation };
}

const subjectOf = (scope: AskScope, of: PanelSubject, storyId: number | undefined): AiSubject => {
  if (scope === 'story' && storyId !== undefined) return { kind: 'story', id: storyId };
  return scope === 'article' ? of : { kind: 'archive' };
};

/** Asks, and makes the answer ready to be shown. */
export async function answerOf(newsroom: Pick<Newsroom, 'askPanel'>, reader: Reader, of: AiSubject, question: string, scope: AskScope, languages: readonly string[], here: Here): Promise<AnswerView | undefined> {
  const asked = await newsroom.askPanel(reader, of, question, languages);
  return asked && answerView(asked, question, scope, here);
}

function answerView({ answer, nearest }: Asked, question: string, scope: AskScope, here: Here): AnswerView {
  return {
    question, scope, lang: answer.language,
    sentences: answer.sentences.map(({ text, passages }) => ({ text, marks: passages.flatMap((at) => (answer.passages[at] === undefined ? [] : [citeOf(answer.passages[at], at + 1, here)])) })),
    nearest: nearest.map((passage, at) => citeOf(passage, at + 1, here)),
  };
}
