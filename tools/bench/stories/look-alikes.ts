import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { DuplicateFinder, type StoryArticle, StoryStream } from '../../../src/stories/index.ts';
import { apart } from './apart.ts';
import { claimCases } from './claims.cases.ts';

const lineShape = z.object({ kind: z.string(), incident: z.string(), lang: z.string(), hours: z.number(), title: z.string(), text: z.string() });

/**
 * Short reports written for this, in English, German, Spanish and French: of each kind of event three incidents within two days, which differ
 * in place, people, ages and numbers, and of each incident two reports in wordings of their own. The first ones of a kind's
 * incidents say what the police say, in nearly the same words. The last four kinds were written after the rule on names.
 */
const reports = readFileSync(new URL('./look-alikes.ndjson', import.meta.url), 'utf8').split('\n').filter((line) => line !== '').map((line) => lineShape.parse(JSON.parse(line)));

/** What became of incidents that look alike. */
export interface LookAlikes {
  /** Pairs of incidents of one kind, and how many of them have no reports in one story. */
  pairs: number;
  apart: number;
  /** Incidents, and how many of them have both reports in one story. */
  incidents: number;
  together: number;
}

const HOUR_MS = 3_600_000;
const start = Date.UTC(2026, 2, 2);

/** Puts the reports through `DuplicateFinder` and `StoryStream`, among some 250 other articles so that rare words are rare. */
export function scoreLookAlikes(): LookAlikes {
  const copies = new DuplicateFinder();
  const stream = new StoryStream();
  const ofKinds = reports.map((report, at) => ({ article: articleOf(report, report.hours, at), report }));
  const others = otherArticles().map((article) => ({ article, report: undefined }));
  const inOrder = [...ofKinds, ...others].toSorted((a, b) => (a.article.publishedAt ?? 0) - (b.article.publishedAt ?? 0));
  const placed = inOrder.flatMap(({ article, report }) => {
    const { story } = stream.add(article, { copyOf: copies.add(article).duplicateOf });
    return report === undefined ? [] : [{ kind: report.kind, incident: report.incident, story }];
  });
  const result = { pairs: 0, apart: 0, incidents: 0, together: 0 };
  for (const ofKind of Map.groupBy(placed, ({ kind }) => kind).values()) {
    const incidents = [...Map.groupBy(ofKind, ({ incident }) => incident).values()].map((ofOne) => new Set(ofOne.map(({ story }) => story)));
    for (const [at, one] of incidents.entries()) {
      result.incidents += 1;
      if (one.size === 1) result.together += 1;
      for (const other of incidents.slice(at + 1)) {
        result.pairs += 1;
        if ([...one].every((story) => !other.has(story))) result.apart += 1;
      }
    }
  }
  return result;
}

/** Prints what `scoreLookAlikes` finds. */
export function benchLookAlikes(): void {
  const { pairs, apart: kept, incidents, together } = scoreLookAlikes();
  const percent = (share: number): string => (100 * share).toFixed(1);
  console.log(`incidents of one kind kept apart ${percent(kept / pairs)} % of ${pairs} pairs (95), both reports of an incident together ${percent(together / incidents)} % of ${incidents} (90)`);
}

function articleOf({ title, text, lang }: { title: string; text: string; lang: string }, hours: number, at: number): StoryArticle {
  return { title, text, lang, publishedAt: start + hours * HOUR_MS, source: `outlet ${at % 40}` };
}

/** Those of two other benches, over the same two days. */
function otherArticles(): StoryArticle[] {
  const texts = [...apart, ...claimCases.flatMap(({ lang, reports: of }) => of.map(([title, text], at) => ({ title, text, lang: typeof lang === 'string' ? lang : (lang[at] ?? 'en') })))];
  return texts.map((article, at) => articleOf(article, (at * 45) / texts.length, at + 7));
}
