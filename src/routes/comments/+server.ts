import { error, redirect } from '@sveltejs/kit';
import { readConversationSettings } from '../../common/conversation/settings.ts';
import { isReaction } from '../../common/conversation/reactions.ts';
import { pageOfPlace, placeFrom, refusalWords, reportKindFrom, verdictWords } from '#lib/conversation.ts';
import { addressHash } from '#lib/server/conversation/address-hash.ts';
import { drafts } from '#lib/server/conversation/drafts.ts';
import { secondsSince } from '#lib/server/conversation/form-seal.ts';
import { seesPlace } from '#lib/server/conversation/one.ts';
import { authorOf, talkerOf, type Talker } from '#lib/server/conversation/talker.ts';
import { rewrite, write } from '#lib/server/conversation/write.ts';
import { getDateline } from '#lib/server/dateline.ts';
import { formOf, idField, isScript, textField } from '#lib/server/forms.ts';
import { notes } from '#lib/server/notes.ts';
import { ownPath, withParameter } from '#lib/server/paths.ts';
import type { RequestHandler } from './$types';

const reportsPerHour = 10;

/** Everything that readers do in conversations; `do` says what, or the button's own name does. The script asks for JSON, forms go back. */
export const POST: RequestHandler = async ({ request, url, locals, getClientAddress }) => {
  const { archive } = getDateline();
  const form = await formOf(request);
  const now = Date.now();
  const talker = talkerOf(locals);
  if (talker === undefined || !talker.mayWrite) error(403, 'You may not take part here.');
  const address = addressHash(getClientAddress());
  const context = { archive, talker, address, now, articleText: async (articleId: number) => (await locals.edition.articles.get(articleId))?.text };
  const answer = answerTo(request, form, url.origin);

  const about = idField(form, 'comment') ?? markedIn(form);
  const place = about === undefined ? undefined : await archive.comments.placeOf({ commentId: about });
  if (place !== undefined && !(await seesPlace(locals.edition, place))) error(404, 'This comment is not there.');

  const marked = await mark(context, form);
  if (marked !== undefined) return answer.marked(marked);

  const commentId = idField(form, 'comment');
  const text = textField(form, 'text');
  switch (textField(form, 'do')) {
    case 'post': {
      const articleId = idField(form, 'article');
      if (articleId === undefined || (await locals.edition.articles.get(articleId)) === undefined) error(404, 'This article is not in the archive.');
      const parentId = idField(form, 'parent');
      const quote = textField(form, 'quote');
      const name = textField(form, 'name');
      const seconds = await secondsSince(archive.settings, talker.viewer.reader.id, textField(form, 'seal'), now);
      const posted = await write(context, { articleId, parentId, text, quote, before: textField(form, 'before'), quotedId: idField(form, 'quoted'), name, form: { trapped: textField(form, 'website') !== '', seconds } });
      if (posted.verdict.is === 'refused') return answer.refused(refusalWords(posted.verdict.why, posted.verdict.detail), { text, quote, name }, parentId);
      return answer.written(posted.commentId ?? 0, verdictWords(posted.verdict));
    }
    case 'edit': {
      if (commentId === undefined) error(404, 'This comment is not there.');
      const changed = await rewrite(context, commentId, text);
      if (changed.verdict.is === 'refused') return answer.refused(refusalWords(changed.verdict.why, changed.verdict.detail), { text, quote: '', name: '' });
      return answer.written(commentId, verdictWords(changed.verdict) ?? 'Changed. What it said before stays in its history.');
    }
    case 'delete': {
      const place = commentId === undefined ? undefined : await archive.comments.placeOf({ commentId });
      if (commentId === undefined || place === undefined || !(await archive.comments.remove(commentId, { reader: talker.viewer.reader }, now))) error(404, 'This comment is not there, or not yours.');
      return answer.gone(`${pageOfPlace(place)}`, 'Deleted, with everything that it said before.');
    }
    case 'report': {
      if (commentId === undefined) error(404, 'This comment is not there.');
      const settings = await readConversationSettings(archive.settings);
      const taken = await archive.comments.moderation.report(commentId, authorOf(talker, address, ''), { kind: reportKindFrom(textField(form, 'kind')), text }, { toHide: settings.reportsToHide, perHour: reportsPerHour }, now);
      const words = { taken: 'Reported. A moderator will look at it.', known: 'You reported it before.', 'too-many': 'Those are many reports within an hour. Wait a little.', gone: 'This comment is not there any more.' };
      return answer.written(commentId, words[taken]);
    }
    default:
      error(400, 'The form does not say what to do.');
  }
};

const whatOf = (name: string): string => (name.startsWith('no-') ? name.slice(3) : name);
const isMark = (what: string): boolean => ['up', 'down', 'follow'].includes(what) || isReaction(what);

/** The comment that a button marks. */
function markedIn(form: FormData): number | undefined {
  const name = [...form.keys()].find((one) => isMark(whatOf(one)));
  return name === undefined ? undefined : idField(form, name);
}

interface Context {
  archive: ReturnType<typeof getDateline>['archive'];
  talker: Talker;
  now: number;
}

/** Votes, reactions, follows and read marks: the button's name says which. @returns the comment, or the place; `undefined` for other forms */
async function mark({ archive: { comments }, talker, now }: Context, form: FormData): Promise<number | 'place' | undefined> {
  const { reader } = talker.viewer;
  for (const [name, value] of form.entries()) {
    if (typeof value !== 'string') continue;
    const off = name.startsWith('no-');
    const what = whatOf(name);
    if (what === 'follow-place' || what === 'seen-place') {
      const place = placeFrom(value);
      if (place === undefined || !talker.mayMark) error(404, 'There is no such conversation.');
      // What came while the page was open was not seen yet.
      if (what === 'seen-place') await comments.seen(place, reader, Math.min(now, Number(textField(form, 'at')) || now));
      else await comments.followPlace(place, reader, !off, now);
      return 'place';
    }
    if (!isMark(what)) continue;
    const commentId = idField(form, name);
    const done = commentId === undefined || !talker.mayMark ? false
      : what === 'follow' ? await comments.followThread(commentId, reader, !off, now)
        : isReaction(what) ? await comments.react(commentId, reader, what, !off, now)
          : await comments.vote(commentId, reader, off ? 0 : what === 'up' ? 1 : -1, now);
    if (!done || commentId === undefined) error(404, 'This comment is not there, or it is your own.');
    return commentId;
  }
  return undefined;
}

/** How the site answers a form, or the script. */
function answerTo(request: Request, form: FormData, origin: string) {
  const path = ownPath(textField(form, 'back'), origin);
  const script = isScript(request);
  const note = (to: string, text: string | undefined): string => (text === undefined ? to : withParameter(to, 'note', notes.leave({ text })));
  return {
    marked: (what: number | 'place'): Response => (script ? new Response(null, { status: 204 }) : redirect(303, `${path}${what === 'place' ? '#comments' : `#comment-${what}`}`)),
    written: (commentId: number, text: string | undefined): Response =>
      (script ? Response.json({ comment: commentId, ...(text === undefined ? {} : { note: text }) }) : redirect(303, `${note(withParameter(path, 'said', String(commentId)), text)}#comment-${commentId}`)),
    refused: (why: string, draft: { text: string; quote: string; name: string }, parentId?: number): Response => {
      // No failure of the request: the script says it, and the browser's console need not.
      if (script) return Response.json({ why });
      const to = withParameter(path, 'draft', drafts.leave({ ...draft, why }));
      redirect(303, `${parentId === undefined ? to : withParameter(to, 'reply', String(parentId))}#${parentId === undefined ? 'write' : 'reply'}`);
    },
    gone: (to: string, text: string): Response => (script ? Response.json({ note: text }) : redirect(303, `${note(to, text)}#comments`)),
  };
}
