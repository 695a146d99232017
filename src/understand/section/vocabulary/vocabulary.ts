import type { SectionId } from '../../../common/sections.ts';

/**
 * Words of a language that tell a topic, by section, spaces between. `word*` stands for all words that begin so, `*word` for
 * those that end so (compounds), `two_words` for a phrase; a word without a star must be whole.
 */
export type TopicWords = Readonly<Partial<Record<SectionId, string>>>;
