import { z } from 'zod';
import { AcrossLanguages } from '../../../src/stories/related/across-languages.ts';
import { neutralKeys } from '../../../src/stories/related/neutral-keys.ts';
import { tagCandidates } from '../../../src/understand/tags/tags-of.ts';
import { isThere, readLines } from '../understand/data.ts';

const FILE = 'tags/crosslang.ndjson.gz';
const shape = z.object({ id: z.string(), langs: z.record(z.string(), z.object({ title: z.string(), text: z.string() })) });

/** Texts of the file that tell of one event, as read by a person. */
const oneEvent = [
  ['euronews-en.153835', 'reuters.218863', 'nytimes.184860', 'nytimes.184837'], ['cnn.304447', 'newsweek.51310', 'cnn.304489', 'cnbc.com.6790'], ['reuters.218923', 'independent.226301'],
  ['newsweek.51338', 'abcnews.306815'], ['rt.com.91337', 'reuters.218932'], ['scotsman.133791', 'bbc.381746'], ['reuters.218861', 'cnbc.com.6769'],
];
const eventOf = (id: string): string => oneEvent.find((ids) => ids.includes(id))?.[0] ?? id;

interface Told {
  event: string;
  language: string;
  keys: Uint32Array;
}

/** Links across languages between the same 60 texts in 20 languages, two languages at a time; then with each text's counterparts left out. */
export function benchAcross(): void {
  if (!isThere(FILE)) return;
  const told = readLines(FILE, shape).flatMap(({ id, langs }) =>
    Object.entries(langs).map(([language, { title, text }]): Told => ({ event: eventOf(id), language, keys: neutralKeys({ title, text, lang: language }, tagCandidates({ title, text, lang: language })) })));
  const byLanguage = Map.groupBy(told, ({ language }) => language);
  let [asked, right, wrong, alone] = [0, 0, 0, 0];
  for (const [language, own] of byLanguage) {
    for (const [other, its] of byLanguage) {
      if (other === language) continue;
      const full = indexOf([...own, ...its]);
      for (const [at, { event }] of own.entries()) {
        asked += 1;
        for (const { storyId } of full.near(at, 1)) {
          if (its[storyId - own.length]?.event === event) right += 1;
          else wrong += 1;
        }
        alone += indexOf([...own, ...its.filter((one) => one.event !== event)]).near(at, 1).length;
      }
    }
  }
  const percent = (part: number, of: number): string => `${((100 * part) / of).toFixed(2)} %`;
  console.log(`across languages, 60 texts in ${byLanguage.size}: linked with their counterpart ${percent(right, asked)} of ${asked}, wrong ${percent(wrong, right + wrong)} of the links; with no counterpart there ${percent(alone, asked)} get a link`);
}

function indexOf(told: readonly Told[]): AcrossLanguages {
  const index = new AcrossLanguages();
  for (const [at, { language, keys }] of told.entries()) index.put(at, { language, days: 0, keys });
  return index;
}
