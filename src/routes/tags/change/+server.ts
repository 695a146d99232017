import { error } from '@sveltejs/kit';
import { demand } from '#lib/server/asked.ts';
import { formOf, goBack, textField } from '#lib/server/forms.ts';
import type { TagChange } from '#lib/types.ts';
import type { RequestHandler } from './$types';

const longestLabel = 100;

/** Changes one tag: `do` says what, `tag` is its key. Everything can be taken back. */
export const POST: RequestHandler = async ({ request, url, locals }) => {
  const { tags } = locals.edition;
  const form = await formOf(request);
  const key = textField(form, 'tag');
  const tag = await tags.get(key);
  if (tag === undefined) error(400, 'The form names no tag.');

  async function change(changes: TagChange, text: string): Promise<never> {
    const back = await tags.change([changes], Date.now());
    goBack(form, url.origin, back.length === 0 ? { text: 'Nothing changed.' } : { text, undo: { tags: back } });
  }

  const wanted = textField(form, 'do');
  // What one follows is one's own; the rest is seen by everybody.
  if (wanted !== 'follow' && wanted !== 'unfollow') demand(locals, 'correct');
  switch (wanted) {
    case 'follow': return change({ tag: tag.tag, followed: true }, `You follow ${tag.label}.`);
    case 'unfollow': return change({ tag: tag.tag, followed: false }, `You follow ${tag.label} no more.`);
    case 'hide': return change({ tag: tag.tag, hidden: true }, `${tag.label} is hidden.`);
    case 'unhide': return change({ tag: tag.tag, hidden: false }, `${tag.label} is shown again.`);
    case 'part': return change({ tag: key, mergedInto: null }, 'It is a tag of its own again.');
    case 'rename': {
      const label = textField(form, 'label').trim().replace(/^#/, '').slice(0, longestLabel);
      return change({ tag: tag.tag, label: label === '' || label === tag.plainLabel ? null : label }, label === '' ? 'It is called what most articles call it.' : `It is called ${label} now.`);
    }
    case 'merge': {
      const called = textField(form, 'into').slice(0, longestLabel);
      const into = await tags.named(called);
      if (into === undefined) goBack(form, url.origin, { text: `There is no tag “${called.trim()}” to merge it with.` });
      return change({ tag: tag.tag, mergedInto: into.tag }, `${tag.label} is part of ${into.label} now.`);
    }
    default: error(400, 'The form does not say what to do with the tag.');
  }
};
