import type { Told } from '../../../common/ai.ts';
import { answerPrompt } from '../prompts/answer.ts';
import type { MaterialText } from './material.ts';
import { NothingUsable, type PerformContext, sayLists } from './perform-context.ts';
import { Telling, together } from './telling.ts';

/** Some say so instead of saying nothing. */
const nothing = /^\W*(?:none|n\/?a|no answer|not (?:stated|mentioned|specified|answered)|unknown)\W*$/i;

/**
 * Answers a question from articles, the likeliest first. Each is asked by itself, so that none can speak for another; no sentences when
 * none of them says it.
 */
export async function answerFrom(texts: readonly MaterialText[], question: string, context: PerformContext): Promise<Told> {
  const tellings: Telling[] = [];
  const soFar = (): Told => together(tellings, { kind: 'model', name: context.model.name }, { sentences: 6, ofFirst: 3, points: 0 });
  let answered = texts.length === 0;
  for (const text of texts) {
    const telling = new Telling(text, { sentences: 3, points: 0 });
    tellings.push(telling);
    const published = text.publishedAt === undefined ? undefined : new Date(text.publishedAt).toISOString().slice(0, 10);
    const prompt = answerPrompt({ question, title: text.title, published, passages: text.parts.map(({ text: words }) => words), language: text.language });
    const lists = await sayLists(context, prompt, ({ sentences }) => {
      telling.take({ sentences: sentences.filter((sentence) => !nothing.test(sentence)) });
      if (tellings.some((one) => one.sentences.length > 0 || one.waiting > 0)) context.onPartial({ kind: 'told', told: soFar() });
    });
    await telling.settle(context);
    answered ||= lists !== undefined;
  }
  const told = soFar();
  if (!answered) throw new NothingUsable(told.dropped);
  return told;
}
