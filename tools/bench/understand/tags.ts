import { z } from 'zod';
import { findPlaces, foldTag, tagsOf } from '../../../src/understand/index.ts';
import { different, same } from '../../../src/understand/tags/fold/variants.cases.ts';
import { meanF1, taggedArticles, taggedFile } from '../../understand/tag-data.ts';
import { figure } from '../process.ts';
import { isThere, readLines } from './data.ts';
import { benchSharing } from './sharing.ts';

const textShape = z.object({ title: z.string(), text: z.string() });
const crossShape = z.object({ langs: z.record(z.string(), textShape) });
const goals: Record<string, number> = { en: 85, de: 85, fr: 85, es: 85, pt: 85, it: 85, nl: 85, ru: 75, uk: 75, pl: 75, cs: 75 };

const isCountry = (code: string): boolean => /^[A-Z]{2}$/.test(code) && !/^(?:X[EFS]|EU|UN)$/.test(code);
const countries = ({ title, text }: z.infer<typeof textShape>, lang: string): Set<string> => new Set(findPlaces(`${title}\n${text}`, lang).map(({ code }) => code).filter(isCountry));

function folded(side: string): string {
  const at = side.trim().indexOf(' ');
  return foldTag(side.trim().slice(at + 1), side.trim().slice(0, at));
}

const isOne = (pair: string): boolean => new Set(pair.split(' | ').map(folded)).size === 1;

/** Publishers' tags (with the shipped model, which has seen them: see rank/training.md for unseen hosts), places across languages, variants. */
export function benchTags(): void {
  figure('variants folded', (100 * same.filter(isOne).length) / same.length, `% of ${same.length}`, 'goal 95');
  figure('look-alikes kept apart', (100 * different.filter((pair) => !isOne(pair)).length) / different.length, `% of ${different.length}`, '');
  if (!isThere(taggedFile)) return;
  const articles = taggedArticles();
  // Once for the tables of each language and the compiler.
  for (const { title, text, lang } of articles) tagsOf({ title, text, lang });
  const before = process.cpuUsage();
  const found = articles.map(({ title, text, lang }) => tagsOf({ title, text, lang }).map(({ label }) => label));
  figure('CPU an article, warm', process.cpuUsage(before).user / 1000 / articles.length, 'ms', 'goal 6');
  for (const lang of ['en', 'de']) {
    const pairs = articles.flatMap((article, at) => (article.lang === lang ? [{ gold: article.keys, found: found[at] ?? [] }] : []));
    figure(`${lang}: F1@5, hosts seen in training`, 100 * meanF1(pairs, 5), `% of ${pairs.length}`, 'unseen: src/understand/tags/rank/training.md');
  }
  const texts = readLines('tags/crosslang.ndjson.gz', crossShape).map(({ langs }) => langs);
  for (const [lang, goal] of Object.entries(goals)) {
    let [both, inEnglish, inOther] = [0, 0, 0];
    for (const langs of texts) {
      const [english, other] = [langs['en'], langs[lang]];
      if (english === undefined || other === undefined) continue;
      const [wanted, named] = [countries(english, 'en'), countries(other, lang)];
      both += [...named].filter((code) => wanted.has(code)).length;
      inEnglish += wanted.size;
      inOther += named.size;
    }
    figure(`${lang}: countries as in English`, (100 * both) / inEnglish, `% recall, ${((100 * both) / inOther).toFixed(1)} % precision`, `goal ${goal} at 90`);
  }
  benchSharing();
}
