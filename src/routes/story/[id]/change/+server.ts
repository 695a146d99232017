import { error } from '@sveltejs/kit';
import { positiveInteger } from '#lib/listing.ts';
import { demand } from '#lib/server/asked.ts';
import { formOf, goBack, isScript, textField, textFields } from '#lib/server/forms.ts';
import type { Correction } from '#lib/types.ts';
import { plural } from '#lib/words.ts';
import type { RequestHandler } from './$types';

const mostArticles = 500;

/** Corrects a story, or notes that it was looked at: `do` says what. Corrections can be taken back. */
export const POST: RequestHandler = async ({ params, request, url, locals }) => {
  const { stories } = locals.edition;
  const storyId = positiveInteger(params.id);
  const form = await formOf(request);
  const now = Date.now();
  if (storyId === undefined) error(404, 'This story is not in the archive.');

  async function correct(correction: Correction, text: string): Promise<never> {
    const made = await stories.correct(correction, now);
    goBack(form, url.origin, made === undefined ? { text: 'Nothing changed.' } : { text, undo: { correction: made.correctionId } });
  }

  const articleIds = textFields(form, 'article').slice(0, mostArticles).flatMap((text) => positiveInteger(text) ?? []);
  const what = textField(form, 'do');
  if ((what === 'apart' || what === 'split') && articleIds.length === 0) goBack(form, url.origin, { text: 'Choose the reports first: each has a box in the table.' });

  // What one looked at is one's own; where reports belong is seen by everybody.
  if (what !== 'seen') demand(locals, 'correct');
  switch (what) {
    case 'seen':
      // What came while the page was open was not seen yet.
      await stories.seen(storyId, Math.min(now, positiveInteger(textField(form, 'at')) ?? now));
      if (isScript(request)) return new Response(undefined, { status: 204 });
      goBack(form, url.origin, { text: 'What comes from now on will be marked as new.' });
    case 'apart':
      return correct({ kind: 'apart', storyId, articleIds }, `${plural(articleIds.length, 'report')} taken out of the story. What is like ${articleIds.length === 1 ? 'it' : 'them'} stays out from now on.`);
    case 'split':
      return correct({ kind: 'split', storyId, articleIds }, `${plural(articleIds.length, 'report')} made a story of ${articleIds.length === 1 ? 'its' : 'their'} own.`);
    case 'same': {
      const otherId = storyAt(textField(form, 'other').trim(), url.origin);
      if (otherId === undefined) goBack(form, url.origin, { text: 'Choose the other story, or paste the address of its page.' });
      return correct({ kind: 'same', storyId, otherId }, 'The two are one story now; both addresses lead to it.');
    }
    case 'undo': {
      const correctionId = positiveInteger(textField(form, 'correction'));
      const story = await stories.get(storyId);
      const isOfThis = story !== undefined && !('movedTo' in story) && story.corrections.some(({ id }) => id === correctionId);
      const back = correctionId === undefined || !isOfThis ? undefined : await stories.undo(correctionId, now);
      goBack(form, url.origin, { text: back === undefined ? 'That was taken back already.' : 'Taken back: the reports are where they were.' });
    }
    default:
      error(400, 'The form does not say what to do with the story.');
  }
};

/** The story that a number, a path or an address of this site names. */
function storyAt(text: string, origin: string): number | undefined {
  if (/^\d+$/.test(text)) return positiveInteger(text);
  if (!URL.canParse(text, origin)) return undefined;
  const address = new URL(text, origin);
  return address.origin === origin ? positiveInteger(/^\/story\/(\d+)$/.exec(address.pathname)?.[1]) : undefined;
}
