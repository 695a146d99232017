import { error } from '@sveltejs/kit';
import type { Archive, Comment, Edition, Place } from '../../../archive/archive.ts';
import { positiveInteger } from '../../listing.ts';
import { talkerOf, type Talker } from './talker.ts';

export interface OneComment {
  talker: Talker;
  comment: Comment;
  above: Comment[];
  place: Place;
  /** What the conversation is about, as far as the reader sees it. */
  title: string;
}

/** The comment that an address names, for the pages about one; 404 where it is not there for this reader. */
export async function oneComment(archive: Archive, locals: Pick<App.Locals, 'actor' | 'rights' | 'settings' | 'edition'>, idText: string): Promise<OneComment> {
  const talker = talkerOf(locals);
  const id = positiveInteger(idText);
  const found = talker === undefined || id === undefined ? undefined : await archive.comments.thread(id, talker.viewer);
  const place = found === undefined ? undefined : await archive.comments.placeOf({ commentId: found.comment.id });
  if (talker === undefined || found === undefined || place === undefined) error(404, 'This comment is not there.');
  const [article, isSeen] = await Promise.all([locals.edition.articles.get(found.comment.articleId), seesPlace(locals.edition, place)]);
  if (!isSeen) error(404, 'This comment is not there.');
  return { talker, ...found, place, title: article?.title ?? 'a report' };
}

/** Whether a reader sees what a conversation is about: none of a feed that only others subscribe to. */
export async function seesPlace({ articles, stories }: Edition, place: Place): Promise<boolean> {
  return (await ('articleId' in place ? articles.get(place.articleId) : stories.outline(place.storyId))) !== undefined;
}
