import { getDateline } from '#lib/server/dateline.ts';
import { acceptedLanguages } from '#lib/server/accepted-languages.ts';
import { notes } from '#lib/server/notes.ts';
import { shelfOf } from '#lib/server/shelf.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ url, request, locals: { edition } }) => {
  const { version } = getDateline();
  const now = Date.now();
  const token = url.searchParams.get('note');
  const note = notes.read(token);
  const here = new URL(url);
  here.searchParams.delete('note');
  const [{ feeds, sections, subjects, languages }, unread] = await Promise.all([shelfOf(edition, now), edition.articles.unreadCounts()]);
  return {
    now,
    version,
    feeds,
    sections,
    subjects,
    /** Languages that need not be named. */
    usual: [...new Set([...languages, ...acceptedLanguages(request.headers.get('accept-language'))])],
    unread: unread.total,
    /** Where a form of this page returns to. */
    here: here.pathname + here.search,
    note: note && token ? { text: note.text, undo: note.undo ? token : undefined } : undefined,
  };
};
