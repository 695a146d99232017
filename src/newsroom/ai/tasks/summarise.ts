import type { Told } from '../../../common/ai.ts';
import { summaryPrompt, wholeSummaryPrompt } from '../prompts/summary.ts';
import { cutText } from './cut-text.ts';
import type { MaterialText } from './material.ts';
import { NothingUsable, type PerformContext, sayLists } from './perform-context.ts';
import { Telling, together } from './telling.ts';

/** With the answer, what fits into the smallest context that servers have by default (4096 tokens). */
const mostTokens = 2200;
/** Of a longer article the rest is not read. */
const mostParts = 8;

/**
 * A summary of an article, or of the reports of a story. Each article is read by itself: what one says can change nothing of what is
 * told of another.
 */
export async function summarise(texts: readonly MaterialText[], context: PerformContext): Promise<Told> {
  const tellings: Telling[] = [];
  const isStory = texts.length > 1;
  const soFar = (): Told => together(tellings, { kind: 'model', name: context.model.name }, { sentences: isStory ? 5 : 4, ofFirst: isStory ? 3 : 4, points: 5 });
  const isTold = (): boolean => tellings.some(({ sentences, points }) => sentences.length + points.length > 0);
  for (const text of texts) {
    const telling = new Telling(text, { sentences: 4, points: 5 });
    tellings.push(telling);
    const parts = cutText(text.parts.map(({ text: words }) => words).join('\n\n'), mostTokens).slice(0, isStory ? 1 : mostParts);
    const [only = ''] = parts;
    const whole = parts.length > 1 ? await notesOf(text, parts, context) : undefined;
    const prompt = whole === undefined ? summaryPrompt({ title: text.title, text: only, language: text.language, isPart: false }) : wholeSummaryPrompt({ title: text.title, notes: whole.notes, language: text.language });
    if (whole !== undefined) telling.alsoDropped(whole.dropped);
    const lists = await sayLists(context, prompt, (read) => {
      telling.take(read);
      if (isTold() || telling.waiting > 0) context.onPartial({ kind: 'told', told: soFar() });
    });
    // Notes were checked: they do where no whole could be made of them.
    if (lists === undefined && whole !== undefined) telling.take({ sentences: whole.notes });
    await telling.settle(context);
    if (isTold()) context.onPartial({ kind: 'told', told: soFar() });
  }
  const told = soFar();
  if (!isTold()) throw new NothingUsable(told.dropped);
  return told;
}

/** Sentences about each part of a long article that the article bears out, in its order. */
async function notesOf(text: MaterialText, parts: readonly string[], context: PerformContext): Promise<{ notes: string[]; dropped: number }> {
  const notes: string[] = [];
  let dropped = 0;
  for (const part of parts) {
    const lists = await sayLists(context, summaryPrompt({ title: text.title, text: part, language: text.language, isPart: true }));
    const telling = new Telling(text, { sentences: 4, points: 2 });
    telling.take(lists ?? { sentences: [] });
    await telling.settle();
    dropped += telling.dropped;
    notes.push(...telling.sentences.map(({ text: note }) => note), ...telling.points.map(({ text: note }) => note));
  }
  return { notes, dropped };
}
