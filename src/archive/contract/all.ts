import { describe } from 'vitest';
import { accountsContract } from './accounts.ts';
import { commentModerationContract } from './comment-moderation.ts';
import { commentStoriesContract } from './comment-stories.ts';
import { commentsContract } from './comments.ts';
import { deskContract } from './desk.ts';
import { discussionsContract } from './discussions.ts';
import { editionPropertiesContract } from './edition-properties.ts';
import { editionsContract } from './editions.ts';
import { editsContract } from './edits.ts';
import { entriesContract } from './entries.ts';
import { feedsContract } from './feeds.ts';
import { listsContract } from './lists.ts';
import type { ContractDatabase } from './place.ts';
import { readersContract } from './readers.ts';
import { rulesContract } from './rules.ts';
import { searchContract } from './search.ts';
import { sitesContract } from './sites.ts';
import { storiesContract } from './stories.ts';
import { storyCorrectionsContract } from './story-corrections.ts';
import { storyPropertiesContract } from './story-properties.ts';
import { storyRepairContract } from './story-repair.ts';
import { storyWorkContract } from './story-work.ts';
import { tagsContract } from './tags.ts';
import { understandingContract } from './understanding.ts';
import { vectorsContract } from './vectors.ts';
import { wholeContract } from './whole.ts';

/** Everything that an archive promises, whatever database stands behind it. */
export function archiveContract(database: ContractDatabase): void {
  describe(`archive over ${database.name}`, () => {
    for (const part of [readersContract, editionsContract, editionPropertiesContract, accountsContract, feedsContract, entriesContract, editsContract, deskContract, listsContract, discussionsContract, searchContract, sitesContract, rulesContract, understandingContract, tagsContract, vectorsContract, storiesContract, storyWorkContract, storyRepairContract, storyCorrectionsContract, storyPropertiesContract, commentsContract, commentStoriesContract, commentModerationContract, wholeContract]) part(database);
  });
}
