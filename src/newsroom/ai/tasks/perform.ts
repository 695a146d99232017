import type { AiResult, AiTask } from '../../../common/ai.ts';
import { answerFrom } from './answer.ts';
import type { Material } from './material.ts';
import type { PerformContext } from './perform-context.ts';
import { summarise } from './summarise.ts';
import { translate } from './translate.ts';

/**
 * Performs a task from its material alone.
 * @throws {ModelProblem} {@link NothingUsable}
 */
export async function perform(task: AiTask, material: Material, context: PerformContext): Promise<{ result: AiResult; dropped: number }> {
  if (material.kind === 'texts') {
    const told = task.kind === 'ask' ? await answerFrom(material.texts, task.question, context) : await summarise(material.texts, context);
    return { result: { kind: 'told', told }, dropped: told.dropped };
  }
  const to = task.kind === 'translate-article' || task.kind === 'translate-titles' ? task.to : 'und';
  const { translated, dropped } = await translate(material.pieces, to, task.kind === 'translate-titles', context);
  return { result: { kind: 'translated', translated }, dropped };
}
