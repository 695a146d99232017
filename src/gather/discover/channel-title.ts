import { Parser } from 'htmlparser2';
import { plainTitle } from '../../common/html/title.ts';

const deepest = 50;

/**
 * The title of a feed as plain text, from the beginning of its XML: the first `title` directly in the `channel` or `feed`,
 * not that of an image, an entry or another namespace.
 * @returns empty when there is none in this part
 */
export function channelTitle(head: string): string {
  const open: string[] = [];
  let title = '';
  let ended = false;
  const inTitle = (): boolean => {
    const holder = /^(?:(.*):)?(?:channel|feed)$/.exec(open.at(-2) ?? '');
    return holder !== null && open.at(-1) === (holder[1] === undefined ? 'title' : `${holder[1]}:title`);
  };
  const parser = new Parser({
    onopentagname(name) {
      open.push(name);
      if (open.length > deepest) parser.pause();
    },
    ontext(text) {
      if (!ended && inTitle()) title += text;
    },
    onclosetag(_name, implied) {
      // What the cut at the end of this part closes is not the whole title.
      if (inTitle() && !implied) ended = true;
      open.pop();
      if (ended) parser.pause();
    },
  }, { xmlMode: true, lowerCaseTags: true });
  parser.write(head);
  return ended ? plainTitle(title) : '';
}
