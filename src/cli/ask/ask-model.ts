import type { Archive, Edition } from '../../archive/archive.ts';
import type { Told } from '../../common/ai.ts';
import type { Config } from '../../common/config.ts';
import { readSiteSettings } from '../../common/site-settings.ts';
import { ModelDesk } from '../../newsroom/ai/jobs/model-desk.ts';
import { ModelProblem } from '../../newsroom/ai/model/model-problem.ts';
import { gatherMaterial } from '../../newsroom/ai/tasks/gather-material.ts';
import { perform } from '../../newsroom/ai/tasks/perform.ts';
import { NothingUsable } from '../../newsroom/ai/tasks/perform-context.ts';
import { checkedLanguages } from '../../understand/check/lexicon/senses.ts';
import { version } from '../version.ts';

/**
 * Asks the language model that is connected, with the same checks as the pages.
 * @param onSentence called with each sentence as soon as it is checked
 * @returns what it said, or why it is not asked or gave nothing, in plain words; nothing where there is no model
 */
export async function askModel({ archive, edition, config, question, language }: { archive: Archive; edition: Edition; config: Config; question: string; language: string }, onSentence: (text: string, passages: readonly number[]) => void): Promise<Told | { why: string } | undefined> {
  if ((await readSiteSettings(archive.settings)).ai === 'off') return undefined;
  const desk = new ModelDesk({ archive, config, version });
  try {
    const model = await desk.model();
    if (model === undefined) return undefined;
    const task = { kind: 'ask', of: { kind: 'archive' }, question, language } as const;
    const found = await gatherMaterial(task, edition, Date.now());
    const texts = found?.kind === 'texts' ? found.texts.filter((text) => checkedLanguages.includes(text.language)) : [];
    if (texts.length === 0) return undefined;
    let shown = 0;
    const show = ({ sentences }: Told): void => {
      for (const { text, passages } of sentences.slice(shown)) onSentence(text, passages);
      shown = Math.max(shown, sentences.length);
    };
    const memory = { get: (key: string) => archive.ai.said(key, Date.now()), set: (key: string, said: string) => archive.ai.remember(key, said, Date.now()) };
    const { result } = await perform(task, { kind: 'texts', texts }, { model, memory, signal: new AbortController().signal, onPartial: (partial) => { if (partial.kind === 'told') show(partial.told); } });
    if (result.kind !== 'told') return undefined;
    show(result.told);
    return result.told;
  } catch (error) {
    if (error instanceof ModelProblem || error instanceof NothingUsable) return { why: error.message };
    throw error;
  } finally {
    await desk.close();
  }
}
