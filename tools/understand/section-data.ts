import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { isSection, type SectionId } from '../../src/common/sections.ts';
import { publisherSection } from '../../src/understand/section/publisher-section.ts';
import { readLines } from '../bench/understand/data.ts';

/** An article whose section is known. */
export interface SectionedArticle {
  id: string;
  host: string;
  lang: string;
  title: string;
  text: string;
  section: SectionId;
  /** How sure the label is, 0 to 1. */
  weight: number;
}

const extractedShape = z.object({ id: z.string(), url: z.string().optional(), canonical: z.string().optional(), title: z.string().optional(), text: z.string().optional(), lang: z.string().optional(), section: z.string().optional(), keywords: z.array(z.string()).optional() });
const storyShape = z.object({ id: z.string(), url: z.string().optional(), title: z.string(), text: z.string(), lang: z.string().optional() });
const goldShape = z.object({ id: z.string(), cluster: z.string(), topic: z.string().optional() });
const askShape = z.object({ id: z.string(), url: z.string(), title: z.string(), text: z.string() });
const crossShape = z.object({ id: z.string(), langs: z.record(z.string(), z.object({ title: z.string(), text: z.string() })) });

/** What the events of ECB+ are, read off its articles; events between sections are left out. */
const eventSections: Readonly<Partial<Record<SectionId, string>>> = {
  arts: '2ecb 2ecbplus 4ecb 4ecbplus 6ecb 6ecbplus 39ecb 39ecbplus',
  crime: '3ecb 3ecbplus 16ecb 16ecbplus 18ecb 18ecbplus 22ecb 22ecbplus 24ecb 24ecbplus 26ecb 26ecbplus 32ecb 32ecbplus 33ecb 33ecbplus 36ecb 36ecbplus 45ecb 45ecbplus',
  sport: '5ecb 5ecbplus 7ecb 7ecbplus 10ecb 10ecbplus 25ecb 25ecbplus 29ecb 29ecbplus 31ecb 31ecbplus',
  environment: '9ecb',
  politics: '11ecb 11ecbplus 34ecb 34ecbplus',
  conflict: '12ecb 12ecbplus 41ecb 41ecbplus',
  disaster: '13ecb 13ecbplus 14ecb 14ecbplus 20ecb 20ecbplus 21ecb 21ecbplus 37ecb 37ecbplus 38ecb 38ecbplus',
  science: '27ecb 27ecbplus 30ecb 30ecbplus 40ecb 40ecbplus 42ecb 42ecbplus',
  business: '43ecb 43ecbplus 44ecb 44ecbplus',
};
const topicsOfHeadlines: Readonly<Record<string, SectionId>> = { b: 'business', e: 'arts', t: 'science', m: 'health' };

const hostOf = (url: string | undefined): string => (URL.parse(url ?? '')?.hostname ?? '').replace(/^www\./, '');

/** Pages and their publishers' own sections: what `dateline extract` made of the pages of `../shared`, as NDJSON files. */
export function extractedArticles(files: readonly string[], languageOf: (title: string, text: string, lang?: string) => string): SectionedArticle[] {
  return files.filter((file) => existsSync(file)).flatMap((file) => readFileSync(file, 'utf8').split('\n').filter((line) => line !== '').flatMap((line): SectionedArticle[] => {
    const { id, url, canonical, title = '', text = '', lang, section, keywords } = extractedShape.parse(JSON.parse(line));
    const told = publisherSection({ section, url: canonical ?? url, keywords });
    const [only, ...more] = told?.sections ?? [];
    if (only === undefined || more.length > 0 || text.length < 200) return [];
    return [{ id, host: hostOf(canonical ?? url) || id, lang: languageOf(title, text, lang), title, text, section: only, weight: told?.from === 'keywords' ? 0.5 : 1 }];
  }));
}

/** English news whose address tells the section, events of ECB+, headlines with their topics, reports of shootings. */
export function benchArticles(): SectionedArticle[] {
  const asked = readLines('ask/rtqa.dev.articles.ndjson.gz', askShape).flatMap(({ id, url, title, text }): SectionedArticle[] => {
    const [only, ...more] = publisherSection({ url })?.sections ?? [];
    return only === undefined || more.length > 0 ? [] : [{ id, host: hostOf(url), lang: 'en', title, text, section: only, weight: 1 }];
  });
  const bySection = new Map(Object.entries(eventSections).flatMap(([section, clusters]) => (isSection(section) ? clusters.split(' ').map((cluster): [string, SectionId] => [cluster, section]) : [])));
  const events = new Map(readLines('stories/ecbplus.gold.ndjson.gz', goldShape).map(({ id, cluster }) => [id, cluster]));
  const ecb = readLines('stories/ecbplus.articles.ndjson.gz', storyShape).flatMap(({ id, title, text }): SectionedArticle[] => {
    const event = events.get(id) ?? '';
    const section = bySection.get(event);
    // Articles of one event are alike: they stay on one side of a fold.
    return section === undefined ? [] : [{ id, host: `event ${event}`, lang: 'en', title, text, section, weight: 0.7 }];
  });
  const topics = new Map(readLines('stories/uci.gold.ndjson.gz', goldShape).map(({ id, cluster, topic }) => [id, { cluster, topic: topic ?? '' }]));
  const headlines = readLines('stories/uci.articles.ndjson.gz', storyShape).flatMap(({ id, title }): SectionedArticle[] => {
    const { cluster, topic } = topics.get(id) ?? { cluster: '', topic: '' };
    const section = topicsOfHeadlines[topic];
    return section === undefined ? [] : [{ id, host: `event ${cluster}`, lang: 'en', title, text: '', section, weight: 0.15 }];
  });
  const shootings = readLines('stories/gva.articles.ndjson.gz', storyShape).filter((_, at) => at % 15 === 0)
    .map(({ id, url, title, text }): SectionedArticle => ({ id, host: hostOf(url), lang: 'en', title, text, section: 'crime', weight: 0.5 }));
  return [...asked, ...ecb, ...headlines, ...shootings];
}

/**
 * The sections of the sixty news texts that exist in twenty languages, read off the English ones; what may as well stand in
 * another has several. Only ever measured on.
 */
const parallelSections = `bbc.381790 politics; rt.com.91337 politics; nytimes.184853 religion; upi.176266 disaster people; guardian.221754 business; dailymail.co.uk.298595 business arts people; cnbc.com.6790 politics; nytimes.184837 disaster; upi.176249 sport; euronews-en.153835 disaster; dailymail.co.uk.298732 crime; telegraph.405401 politics arts; newsweek.51331 people disaster; abcnews.306815 weather; cbsnews.248384 politics arts; reuters.218882 politics; cbsnews.248387 crime; abcnews.306764 disaster environment; reuters.218888 politics society conflict; bbc.381780 crime; bbc.381746 sport; euronews-en.153800 politics; bbc.381679 disaster; bbc.381735 crime; newsweek.51338 weather; bbc.381765 crime; cnn.304489 politics; reuters.218863 disaster; nytimes.184860 disaster; cnn.304404 crime; bbc.381647 arts; abcnews.306758 politics; cnbc.com.6772 science business; reuters.218932 politics; upi.176251 sport; reuters.218921 sport; cnn.304447 politics; guardian.221679 politics; scotsman.133765 sport; scotsman.133804 business arts; guardian.221762 politics; cnbc.com.6769 conflict politics; dailymail.co.uk.298692 lifestyle; scotsman.133744 education; reuters.218911 sport; newsweek.51310 politics; independent.226301 sport; reuters.218923 sport; reuters.218861 conflict politics; dailymail.co.uk.298759 education health; scotsman.133791 sport; cbsnews.248484 science; dailymail.co.uk.298630 health; newsweek.51329 arts politics; bbc.381701 crime; dailymail.co.uk.298738 arts; bbc.381669 health; foxnews.94512 politics; guardian.221718 arts; dailymail.co.uk.298686 politics labour`;

/** The same news in twenty languages, with the sections that are right for each. */
export function parallelArticles(): { id: string; lang: string; title: string; text: string; sections: string[] }[] {
  const right = new Map(parallelSections.split('; ').map((entry) => entry.split(' ')).map(([id = '', ...sections]) => [id, sections]));
  return readLines('tags/crosslang.ndjson.gz', crossShape).flatMap(({ id, langs }) => Object.entries(langs).map(([lang, { title, text }]) => ({ id, lang, title, text, sections: right.get(id) ?? [] })));
}
