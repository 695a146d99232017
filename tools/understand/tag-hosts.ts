import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DomUtils, parseDocument } from 'htmlparser2';
import { z } from 'zod';
import { backgroundFrequencies } from '../../src/understand/tags/rank/background.ts';
import { tagKey } from '../../src/understand/tags/rank/known-tags.ts';
import { shared } from '../bench/process.ts';
import { taggedArticles, taggedPages } from './tag-data.ts';

/** The publisher of a page, or the page itself where that is unknown. */
export const hostOf = ({ url, id }: { url: string; id: string }): string => (URL.canParse(url) && url.startsWith('http') ? new URL(url).host.replace(/^www\./, '') : id);

const pageShape = z.object({ id: z.string(), url: z.string().default(''), file: z.string() });
const tagAddress = /\/(?:tags?|topics?|thema|themen|schlagwort(?:e|er)?|stichwort|temas?|etiquetas?|keywords?|hashtag|subject|tagged)\/[^/]+\/?$/u;
const tidy = (tag: string): string => tag.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').replace(/^[#\s]+|\s+$/gu, '');
const isTag = (tag: string): boolean => /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .'’&-]{1,39}$/u.test(tag) && tag.split(' ').length <= 3 && /\p{L}/u.test(tag);

/** The publishers that use each phrase as a tag, by the phrase in small letters. */
export function tagHosts(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const add = (tag: string, host: string): void => {
    const tidied = tidy(tag);
    if (!isTag(tidied)) return;
    const hosts = found.get(tidied) ?? new Set();
    hosts.add(host);
    found.set(tidied, hosts);
  };
  for (const article of [...taggedArticles(), ...taggedPages()]) for (const key of article.keys) add(key, hostOf(article));
  for (const line of readFileSync(join(shared, 'newsroom', 'pages.ndjson'), 'utf8').split('\n').filter((one) => one !== '')) {
    const page = pageShape.parse(JSON.parse(line));
    for (const link of DomUtils.getElementsByTagName('a', parseDocument(readFileSync(join(shared, 'newsroom', page.file), 'utf8')))) {
      if (/(?:^|\s)tag(?:\s|$)/i.test(link.attribs['rel'] ?? '') || tagAddress.test(link.attribs['href'] ?? '')) add(DomUtils.textContent(link), hostOf(page));
    }
  }
  return found;
}

const languages = ['en', 'de', 'fr', 'es', 'ru'];
/** What only one publisher has must at least be a phrase of the news, not its own word for something. */
const isOfNews = (tag: string): boolean => languages.some((language) => (backgroundFrequencies(language)?.of(tagKey(tag, language)) ?? 0) > 1);

/** Whether a tag with so many publishers goes into the table. */
export const isCounted = (tag: string, hosts: number): boolean => hosts > 1 || isOfNews(tag);
