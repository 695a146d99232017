import type { PageKind, Verdict } from '../../common/article.ts';
import type { PageReading } from '../read-page.ts';
import { evidenceOf } from './evidence.ts';
import { type Features, featuresOf } from './features/features.ts';
import { surveyOf } from './features/survey.ts';
import { guess } from './model.ts';
import { wallOf } from './wall/wall.ts';

/** Pages with less are empty, in letters. */
const leastText = 30;
/** Pages with less and no text are nothing in particular. */
const leastPage = 300;
/** What a wall says is a matter of fact; what is left is that a page may quote one. */
const sureOfWalls = 0.98;

/**
 * Decides what a page is. Walls go by what they say ({@link wallOf}), everything else by trees that were trained on
 * articles, listings, discussions and shops' collections; their features know no words, so they hold in every language.
 * @param html the page as it came
 */
export function judgePage(reading: PageReading, url: string, html: string): Verdict {
  const { size } = reading.body.content;
  const evidence = evidenceOf(reading, reading.found, url);
  // What a reader's rule names for the text is the text.
  const isRuled = reading.keptByRule && size > 0;
  // A page may state its text where nobody sees it.
  const isStated = reading.body.origin !== 'page';
  const survey = surveyOf(evidence);
  const wall = isStated || isRuled ? undefined : wallOf(evidence, survey, html);
  if (wall !== undefined) return { kind: wall, confidence: sureOfWalls, reasons: [`the page says so: “${saying(reading)}”`] };
  const features = featuresOf(evidence, survey);
  const { kind, chance } = guess(features);
  const isEmpty = !isStated && size < leastText;
  // The text in the data is an article's whatever the page looks like, unless it is a discussion's first post.
  if (!isEmpty && (kind === 'article' || isRuled || (isStated && kind !== 'forum'))) return { kind: 'article', confidence: rounded(1 - chance), reasons: reasonsFor('article', features) };
  if (!isEmpty || (kind !== 'article' && features.pageSize > leastPage)) return { kind, confidence: rounded(chance), reasons: reasonsFor(kind, features) };
  return features.headlines > 7 ? { kind: 'listing', confidence: sureOfWalls, reasons: reasonsFor('listing', features) } : { kind: 'empty', confidence: sureOfWalls, reasons: ['no running text was found'] };
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

const saying = ({ title, lines }: PageReading): string => (title ?? lines.lines.find((line) => line.size > 0)?.text ?? '').slice(0, 100);

function reasonsFor(kind: PageKind, features: Features): string[] {
  const { paragraphs, keptProse, articleSigns, forumSigns, posts, postShare, headlines, chosenHeadlines, cards, prices, saysArticle, metaDate } = features;
  const reasons: readonly (readonly [boolean, string])[] = kind === 'article'
    ? [
      [paragraphs > 0, `${paragraphs} paragraphs of running text, ${Math.round(keptProse)} letters`],
      [saysArticle > 0 || articleSigns > 1, 'the page describes itself as an article'],
      [metaDate > 0, 'it states when it was published'],
    ]
    : [
      [kind === 'forum' && forumSigns > 0, 'address or markup of a discussion'],
      [kind === 'forum' && posts > 1, `${posts} contributions of one make hold ${Math.round(postShare * 100)}% of the text`],
      [kind !== 'forum' && headlines > 3, `${headlines} headlines that link, ${chosenHeadlines} of them where the text would be`],
      [kind !== 'forum' && cards > 3, `${cards} teasers or products of one make`],
      [kind === 'collection' && prices > 2, `${prices} prices`],
      [true, `${paragraphs} paragraphs of running text`],
    ];
  return reasons.filter(([holds]) => holds).map(([, words]) => words);
}
