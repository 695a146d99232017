import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openArchive } from '../../../archive/open.ts';
import type { Archive } from '../../../archive/archive.ts';
import { changeConversationSettings } from '../../../common/conversation/settings.ts';
import { siteSettings } from '../../../common/site-settings.ts';
import type { Actor } from '../../../common/actor.ts';
import { rightsOf } from '../../../accounts/rights.ts';
import { talkerOf, type Talker } from './talker.ts';
import { rewrite, write, type Written } from './write.ts';

const now = Date.UTC(2026, 10, 23, 12);
const text = 'The bridge was opened again on Monday.';

describe('writing', () => {
  let dataDir = '';
  let archive: Archive;
  beforeEach(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'dateline-write-'));
    archive = await openArchive({ dataDir });
    const [{ feedId = 0 } = {}] = await archive.edition(archive.readers.sole()).feeds.subscribe([{ feedUrl: 'https://paper.example/feed', folder: [] }], now);
    await archive.desk.storeFeed({
      feedId, now, state: { url: 'https://paper.example/feed', nextFetchAt: now, errorCount: 0, gone: false },
      document: { title: 'Paper', entries: [{ keys: { id: 'a', link: 'a', content: 'a' }, revision: '1', wantsPage: false, article: { url: 'https://paper.example/a', title: 'Bridge', excerpt: '', html: `<p>${text}</p>`, text, wordCount: 7, origin: 'feed', originReason: 'Full text.', categories: [], enclosures: [] } }] },
    });
  });
  afterEach(async () => {
    await archive.close();
    rmSync(dataDir, { recursive: true });
  });

  const settings = siteSettings.parse({ comments: 'public', publicReading: true });
  const actors = async (): Promise<Record<'public' | 'administrator', Actor> & { member: Extract<Actor, { kind: 'user' }> }> => ({
    public: { kind: 'public', role: undefined, name: undefined, reader: archive.readers.public() },
    member: { kind: 'user', role: 'member', name: 'Bo', userId: 'bo', since: now, reader: await archive.readers.make({ userId: 'bo', name: 'Bo' }, now) },
    administrator: { kind: 'sole', role: 'administrator', name: 'You', reader: archive.readers.sole() },
  });
  const talker = (actor: Actor): Talker => {
    const found = talkerOf({ actor, rights: rightsOf(actor, settings), settings });
    if (found === undefined) throw new Error('Conversations are off.');
    return found;
  };
  const say = (who: Talker, given: Partial<Written> = {}, at = now) =>
    write({ archive, talker: who, address: 'x', articleText: async (id) => (id === 1 ? text : undefined), now: at }, { articleId: 1, text: 'I crossed it.', quote: '', before: '', name: '', form: { trapped: false, seconds: 30 }, ...given });

  it('needs a name of those whom nobody knows, and lets a moderator look first', async () => {
    const who = talker((await actors()).public);
    expect(who).toMatchObject({ mayWrite: true, mayMark: false, isPublic: true, role: 'public' });
    expect(await say(who)).toEqual({ verdict: { is: 'refused', why: 'no-name' } });
    expect(await say(who, { name: '\u200B \u202E' })).toEqual({ verdict: { is: 'refused', why: 'no-name' } });
    expect((await say(who, { name: ' Passer-by\u202E ' })).verdict).toEqual({ is: 'held', why: 'first' });
    const { waiting } = await archive.comments.moderation.queue();
    expect(waiting.map(({ comment }) => comment.author?.name)).toEqual(['Passer-by']);
  });

  it('takes a quotation that stands in the report, and no other', async () => {
    const who = talker((await actors()).member);
    expect(await say(who, { quote: 'opened  again' })).toMatchObject({ verdict: { is: 'shown' } });
    expect(await say(who, { quote: 'burnt down', text: 'Other.' })).toEqual({ verdict: { is: 'refused', why: 'quote' } });
    expect(await say(who, { quote: 'opened', quotedId: 7, text: 'Other.' })).toEqual({ verdict: { is: 'refused', why: 'quote' } });
    expect((await archive.comments.conversation({ articleId: 1 }, who.viewer)).comments[0]?.quote).toEqual({ articleId: 1, exact: 'opened again', prefix: 'The bridge was ', suffix: ' on Monday.' });
  });

  it('judges by the settings of the site and by who writes', async () => {
    await changeConversationSettings(archive.settings, { heldWords: ['toll'], newForHours: 0 });
    const { member, administrator } = await actors();
    expect((await say(talker(member), { text: 'What a toll!' })).verdict).toEqual({ is: 'held', why: 'words', detail: 'toll' });
    expect((await say(talker(administrator), { text: 'A toll, I say.' })).verdict).toEqual({ is: 'shown' });
    expect((await say(talker(member), { text: 'Too quick.', form: { trapped: false, seconds: 1 } })).verdict).toMatchObject({ why: 'too-fast' });
    expect((await say(talker(member), { text: 'A robot.', form: { trapped: true, seconds: 30 } })).verdict).toMatchObject({ why: 'robot' });
    const fine = await say(talker(member), { text: 'A bridge.' });
    expect(await rewrite({ archive, talker: talker(member), now }, fine.commentId ?? 0, 'A toll bridge.')).toMatchObject({ verdict: { is: 'held', why: 'words' } });
  });

  it('takes somebody for new while the account is, whether they wrote before or not', async () => {
    const { member } = await actors();
    const link = 'See https://other.example/a';
    expect((await say(talker(member), { text: link })).verdict).toMatchObject({ is: 'refused', why: 'new-links' });
    const older = talker({ ...member, since: now - 25 * 3600_000 });
    const said = await say(older, { text: link });
    expect(said.verdict).toEqual({ is: 'shown' });
    expect((await rewrite({ archive, talker: older, now }, said.commentId ?? 0, `${link} and https://other.example/b`)).verdict).toEqual({ is: 'shown' });
    expect((await rewrite({ archive, talker: talker(member), now }, said.commentId ?? 0, link)).verdict).toMatchObject({ why: 'new-links' });
  });

  it('is for those whom the setting names', async () => {
    const { public: nobody, member } = await actors();
    for (const [comments, mayWrite] of [['off', undefined], ['members', [false, true]], ['guests', [false, true]], ['public', [true, true]]] as const) {
      const site = siteSettings.parse({ comments, publicReading: true });
      const found = [nobody, member].map((actor) => talkerOf({ actor, rights: rightsOf(actor, site), settings: site })?.mayWrite);
      expect(found).toEqual(mayWrite ?? [undefined, undefined]);
    }
  });
});
