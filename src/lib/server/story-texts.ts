import type { Voice } from '../../common/story.ts';
import { textWith } from '../story.ts';
import type { SharedText, StoryMember } from '../types.ts';

export { textsOf } from '../../newsroom/telling/texts.ts';

/** @returns the agency's name, where a text is an agency's */
export const agencyOf = ({ kind, name }: Voice): string | undefined => (kind === 'agency' ? name : undefined);

/** The agency whose text a report has, and the outlet that it has it from. */
export function whoseText(articleId: number, texts: readonly SharedText<Pick<StoryMember, 'card'>>[]): { agency: string | undefined; copyOf: string | undefined } {
  const text = textWith(articleId, texts);
  return { agency: text && agencyOf(text.voice), copyOf: text === undefined || text.origin.card.id === articleId ? undefined : text.origin.card.source.title };
}
