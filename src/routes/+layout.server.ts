import { getDateline } from '#lib/server/dateline.ts';
import { acceptedLanguages } from '#lib/server/accepted-languages.ts';
import { unreadNoticesOf } from '#lib/server/conversation/open.ts';
import { notes } from '#lib/server/notes.ts';
import { shelfOf } from '#lib/server/shelf.ts';
import type { LayoutServerLoad } from './$types';

/** What the page's head shows to whoever may not read: nothing of the house. */
const nothing = { feeds: 0, sections: [], subjects: [], languages: [] };

export const load: LayoutServerLoad = async ({ url, request, locals }) => {
  const { actor, edition, rights } = locals;
  const { archive, version } = getDateline();
  const now = Date.now();
  const token = url.searchParams.get('note');
  const note = notes.read(token);
  const here = new URL(url);
  here.searchParams.delete('note');
  const reads = rights.has('read');
  const [{ feeds, sections, subjects, languages }, unread] = reads ? await Promise.all([shelfOf(edition, now), edition.articles.unreadCounts()]) : [nothing, { total: 0 }];
  return {
    now,
    version,
    feeds,
    sections,
    subjects,
    /** Languages that need not be named. */
    usual: [...new Set([...languages, ...acceptedLanguages(request.headers.get('accept-language'))])],
    unread: unread.total,
    /** Unread notices of conversations; absent for whoever is told of none. */
    notices: await unreadNoticesOf(locals, archive),
    /** Whoever is signed in. */
    me: actor.kind === 'user' ? { name: actor.name, role: actor.role } : undefined,
    /** What they may do; pages offer nothing else. */
    may: [...rights],
    hasAccounts: actor.kind !== 'sole',
    /** Where a form of this page returns to. */
    here: here.pathname + here.search,
    note: note && token ? { text: note.text, undo: note.undo ? token : undefined } : undefined,
  };
};
