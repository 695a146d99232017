import { plainTitle } from '../../common/html/title.ts';
import { limits } from './limits.ts';

/** Folder names as they are kept: plain text of one line, nameless levels left out, no deeper than the limit. */
export const folderPath = (names: readonly string[]): string[] => names.filter((name) => name !== '').slice(0, limits.depth);

/** A title out of an outline: it may hold encoded markup (OPML 2.0, "Text attributes"); what is kept is plain text. */
export const outlineTitle = (text: string | undefined): string => (text === undefined ? '' : plainTitle(text));
