import type { FeedClaim, StoredFetch } from '../../archive/archive.ts';
import type { FeedState } from '../../common/feed-state.ts';
import type { NewsroomContext } from '../context.ts';
import type { ReadFeed } from '../parsing/jobs.ts';
import type { LaneWork } from './lane.ts';
import { LEASE_MS } from './page-lane.ts';
import type { RoundTally } from './report.ts';
import { StateBatch } from './state-batch.ts';

export {};
