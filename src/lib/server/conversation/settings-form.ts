import { conversationSettings, type ConversationSettings } from '../../../common/conversation/settings.ts';
import { siteSettings, type SiteSettings } from '../../../common/site-settings.ts';
import { textField } from '../forms.ts';
import { boundsOf, numberFields } from './settings-fields.ts';

/** What a form says; in place of it what is wrong, in words. */
export type Read = { comments: SiteSettings['comments']; change: Partial<ConversationSettings>; untaken: string[] } | { problem: string };

/** Words of the list stand one a line; those that are no words come back as `untaken`. */
export function readForm(form: FormData): Read {
  const comments = siteSettings.shape.comments.unwrap().safeParse(textField(form, 'comments'));
  const firstReview = conversationSettings.shape.firstReview.unwrap().safeParse(textField(form, 'firstReview'));
  if (!comments.success || !firstReview.success) return { problem: 'The form is not complete.' };
  const change: Partial<ConversationSettings> = { firstReview: firstReview.data };
  for (const { name, label } of numberFields.flatMap(({ fields }) => fields)) {
    const text = textField(form, name).trim();
    const { least, most } = boundsOf(name);
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (!(value >= least && value <= most)) return { problem: `“${label}” takes a whole number from ${least} to ${most}.` };
    change[name] = value;
  }
  const lines = [...new Set(textField(form, 'heldWords').split('\n').map((line) => line.trim()).filter((line) => line !== ''))];
  const taken = conversationSettings.shape.heldWords.parse(lines);
  return { comments: comments.data, change: { ...change, heldWords: taken }, untaken: lines.filter((line) => !taken.includes(line)) };
}
