export type { TagCandidate as Tag } from '../../common/tag.ts';
