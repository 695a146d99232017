import { arabic } from './language/ar.ts';
import { chinese } from './language/zh.ts';
import { english } from './language/en.ts';
import { french } from './language/fr.ts';
import { german } from './language/de.ts';
import { japanese } from './language/ja.ts';
import { spanish } from './language/es.ts';
import type { Lexicon } from './language/lexicon.ts';

export type FeedFormat = 'rss' | 'atom' | 'json';
export type PageTheme = 'semantic' | 'soup' | 'micro';

/** What an outlet is; all of them are invented. */
export interface OutletPlan {
  id: string;
  title: string;
  tagline: string;
  lexicon: Lexicon;
  folder: readonly string[];
  format: FeedFormat;
  feedPath: string;
  contentType: string;
  /** `full`: the article is in the feed; `teaser`: only its first sentence, the rest is on the page. */
  text: 'full' | 'teaser';
  theme: PageTheme;
  validators: readonly ('etag' | 'last-modified')[];
  icon: boolean;
  entries: number;
  fault?: Fault;
}

/** What is wrong with an outlet's feed, or with one of its pages (`page` counts from the oldest entry). */
export type Fault =
  | { kind: 'gone' } | { kind: 'broken' } | { kind: 'moved'; from: string }
  | { kind: 'missing-page'; page: number } | { kind: 'bot-wall'; page: number };

const usual = { folder: [], theme: 'semantic', validators: ['etag', 'last-modified'], icon: true, entries: 12 } as const;
const rss = { ...usual, format: 'rss', feedPath: '/feed.xml', contentType: 'application/rss+xml; charset=utf-8' } as const;
const atom = { ...usual, format: 'atom', feedPath: '/atom.xml', contentType: 'application/atom+xml; charset=utf-8' } as const;
const json = { ...usual, format: 'json', feedPath: '/feed.json', contentType: 'application/feed+json; charset=utf-8' } as const;

/** The whole press of the fixture world, one host each, in the order of its hosts. */
export const outletPlans: readonly OutletPlan[] = [
  { ...rss, id: 'gazette', title: 'The Harbour Gazette', tagline: 'News from the coast', lexicon: english, text: 'full', folder: ['English'] },
  { ...atom, id: 'courier', title: 'Northmoor Courier', tagline: 'Every day but Sunday', lexicon: english, text: 'teaser', folder: ['English', 'Local'], fault: { kind: 'missing-page', page: 2 } },
  { ...rss, id: 'elbtal', title: 'Elbtal-Anzeiger', tagline: 'Die Zeitung am Fluss', lexicon: german, text: 'teaser', theme: 'soup', folder: ['Europe'], validators: ['etag'], fault: { kind: 'bot-wall', page: 3 } },
  { ...atom, id: 'dunes', title: 'Le Courrier des Dunes', tagline: 'Le journal du littoral', lexicon: french, text: 'full', folder: ['Europe'], validators: ['last-modified'] },
  { ...json, id: 'faro', title: 'El Faro de Salinas', tagline: 'Noticias de la costa', lexicon: spanish, text: 'full', folder: ['Europe'] },
  { ...rss, id: 'starriver', title: '云溪晨报', tagline: '清晨的第一份消息', lexicon: chinese, text: 'teaser', theme: 'micro', folder: ['Asia'] },
  { ...atom, id: 'shiomi', title: '潮見日報', tagline: '港町の毎日', lexicon: japanese, text: 'full', theme: 'soup', folder: ['Asia'], contentType: 'text/xml' },
  { ...rss, id: 'manara', title: 'منارة الصباح', tagline: 'أخبار كل يوم', lexicon: arabic, text: 'teaser', folder: ['Middle East'] },
  { ...json, id: 'lumen', title: 'Lumen Weekly', tagline: 'Science without hurry', lexicon: english, text: 'teaser', theme: 'micro', folder: ['English'], icon: false, contentType: 'application/json' },
  { ...rss, id: 'gull', title: 'Gull Island News', tagline: 'Small island, large paper', lexicon: english, text: 'full', folder: ['English', 'Local'], entries: 8, fault: { kind: 'moved', from: '/rss' } },
  { ...rss, id: 'oldmill', title: 'Old Mill Post', tagline: 'Closed', lexicon: english, text: 'full', entries: 0, fault: { kind: 'gone' } },
  { ...rss, id: 'quarry', title: 'Quarry Radio', tagline: 'Back soon', lexicon: english, text: 'full', entries: 0, fault: { kind: 'broken' } },
];
