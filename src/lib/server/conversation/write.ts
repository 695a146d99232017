import type { Archive, Posted } from '../../../archive/archive.ts';
import { judgeComment, judgeEdit, type FormSigns } from '../../../common/conversation/judge.ts';
import { shownName } from '../../../common/conversation/plain.ts';
import { findPassage } from '../../../common/conversation/quote.ts';
import { readConversationSettings } from '../../../common/conversation/settings.ts';
import { authorOf, type Talker } from './talker.ts';

export interface Written {
  articleId: number;
  parentId?: number | undefined;
  text: string;
  quote: string;
  /** What stood before the quotation. */
  before: string;
  /** The report that is quoted, where it is another one. */
  quotedId?: number | undefined;
  name: string;
  form?: FormSigns;
}

const refused = (why: 'no-name' | 'quote'): Posted => ({ verdict: { is: 'refused', why } });

/**
 * Takes what somebody wrote: the quotation is looked for in the report, the rest is judged where it is stored.
 * @param articleText the text of an article that this reader sees
 */
export async function write({ archive, talker, address, articleText, now }: { archive: Archive; talker: Talker; address: string; articleText: (articleId: number) => Promise<string | undefined>; now: number }, written: Written): Promise<Posted> {
  const name = shownName(written.name);
  if (talker.isPublic && name === '') return refused('no-name');
  const quotedId = written.quotedId ?? written.articleId;
  const passage = written.quote.trim() === '' ? undefined : findPassage((await articleText(quotedId)) ?? '', written.quote, written.before);
  if (passage === undefined && written.quote.trim() !== '') return refused('quote');
  const settings = await readConversationSettings(archive.settings);
  return archive.comments.post(
    {
      author: authorOf(talker, address, name),
      articleId: written.articleId,
      text: written.text,
      ...(written.parentId === undefined ? {} : { parentId: written.parentId }),
      ...(passage === undefined ? {} : { quote: { articleId: quotedId, ...passage } }),
    },
    (text, standing) => judgeComment(text, { role: talker.role, ...(written.form === undefined ? {} : { form: written.form }) }, standing, settings),
    now,
  );
}

export async function rewrite({ archive, talker, now }: { archive: Archive; talker: Talker; now: number }, commentId: number, text: string): Promise<Posted> {
  const settings = await readConversationSettings(archive.settings);
  return archive.comments.edit(commentId, { reader: talker.viewer.reader, ...(talker.since === undefined ? {} : { since: talker.since }) }, text, (about, standing) => judgeEdit(about, { role: talker.role }, standing, settings), now);
}
