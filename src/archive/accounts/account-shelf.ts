import type { Engine } from '../engine.ts';
import { createAttemptShelf } from './attempts.ts';
import { createInvitationShelf } from './invitations.ts';
import { createKeyShelf } from './keys.ts';
import { createSessionShelf } from './sessions.ts';
import type { AccountShelf } from './shelf.ts';
import { createUserShelf } from './users.ts';

export const createAccountShelf = (engine: Engine): AccountShelf => ({
  database: { db: engine.apart, type: 'sqlite', transaction: false },
  users: createUserShelf(engine),
  sessions: createSessionShelf(engine),
  keys: createKeyShelf(engine),
  invitations: createInvitationShelf(engine),
  attempts: createAttemptShelf(engine),
});
