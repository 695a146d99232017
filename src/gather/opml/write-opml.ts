import { plainTitle } from '../../common/html/title.ts';
import { escapeText } from '../../common/html/escape.ts';
import type { Subscription, SubscriptionList } from '../../common/opml.ts';
import { folderPath, outlineTitle } from './folder-path.ts';

interface Folder {
  folders: Map<string, Folder>;
  feeds: Subscription[];
}

/**
 * Writes a subscription list as OPML 2.0. Folders are nested outlines, each written once where it first occurs; `category`
 * goes out as it came. Characters that XML cannot hold are left out. What {@link parseOpml} reads from it is the same list,
 * ordered by folder.
 */
export function writeOpml(list: SubscriptionList): string {
  const top: Folder = { folders: new Map(), feeds: [] };
  for (const subscription of list.subscriptions) folderAt(top, folderPath(subscription.folder.map(outlineLine))).feeds.push(subscription);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    '  <head>',
    `    <title>${escaped(asMarkup(list.title ?? ''))}</title>`,
    '  </head>',
    '  <body>',
    ...lines(top, '    '),
    '  </body>',
    '</opml>',
    '',
  ].join('\n');
}

function folderAt(top: Folder, path: readonly string[]): Folder {
  let folder = top;
  for (const name of path) {
    const inner: Folder = folder.folders.get(name) ?? { folders: new Map(), feeds: [] };
    folder.folders.set(name, inner);
    folder = inner;
  }
  return folder;
}

function* lines(folder: Folder, indent: string): Generator<string> {
  for (const feed of folder.feeds) yield `${indent}${feedOutline(feed)}`;
  for (const [name, inner] of folder.folders) {
    yield `${indent}<outline${attribute('text', asMarkup(name))}${attribute('title', asMarkup(name))}>`;
    yield* lines(inner, `${indent}  `);
    yield `${indent}</outline>`;
  }
}

function feedOutline({ feedUrl, title = '', siteUrl, category }: Subscription): string {
  const name = asMarkup(title);
  return '<outline type="rss"'
    + attribute('text', name === '' ? feedUrl : name)
    + (name === '' ? '' : attribute('title', name))
    + attribute('xmlUrl', feedUrl)
    + (siteUrl === undefined ? '' : attribute('htmlUrl', siteUrl))
    + (category === undefined ? '' : attribute('category', category))
    + '/>';
}

const outlineLine = (name: string): string => outlineTitle(asMarkup(name));

/**
 * Text that a reader of OPML may take for markup (`the <b> tag`, `&amp;`) goes out as encoded markup, as OPML 2.0 allows;
 * any other text, `Q&A` included, goes out as it is, because many programs show it so.
 */
const asMarkup = (title: string): string => {
  const line = title.replace(/\s+/g, ' ').trim();
  return plainTitle(line) === line ? line : escapeText(line);
};

const attribute = (name: string, value: string): string => ` ${name}="${escaped(value)}"`;

const references: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;', '\r': '&#13;', '\t': '&#9;' };

// oxlint-disable-next-line no-control-regex -- these are the characters that XML 1.0 section 2.2 forbids
const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const escaped = (text: string): string => text.toWellFormed().replace(illegal, '').replace(/[&<>"\n\r\t]/g, (character) => references[character] ?? '');
