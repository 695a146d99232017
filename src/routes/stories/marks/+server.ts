import { error } from '@sveltejs/kit';
import { formOf, goBack, idField } from '#lib/server/forms.ts';
import type { StoryMarks } from '#lib/server/notes.ts';
import type { RequestHandler } from './$types';

/** What each field of the form does to the story that it names, and what the reader is told. */
const deeds: Readonly<Record<string, { marks: StoryMarks; undo: StoryMarks; text: string }>> = {
  follow: { marks: { followed: true }, undo: { followed: false }, text: 'You follow this story. What is new in it comes first.' },
  unfollow: { marks: { followed: false }, undo: { followed: true }, text: 'You follow this story no more.' },
  mute: { marks: { muted: true }, undo: { muted: false }, text: 'The story is muted: it leaves the front page and the sections.' },
  unmute: { marks: { muted: false }, undo: { muted: true }, text: 'The story is shown again.' },
};

/** Marks one story: `follow`, `unfollow`, `mute` or `unmute` names its id. The menus of cards and the page of the story send it. */
export const POST: RequestHandler = async ({ request, url, locals }) => {
  const { stories } = locals.edition;
  const form = await formOf(request);
  for (const [name, { marks, undo, text }] of Object.entries(deeds)) {
    const storyId = idField(form, name);
    if (storyId === undefined) continue;
    if (!(await stories.mark(storyId, marks, Date.now()))) error(404, 'This story is not in the archive.');
    goBack(form, url.origin, { text, undo: { story: storyId, marks: undo } });
  }
  error(400, 'The form names no story.');
};
