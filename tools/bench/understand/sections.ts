import { measure } from '../../../src/understand/section/features.ts';
import { sectionOf } from '../../../src/understand/index.ts';
import { parallelArticles } from '../../understand/section-data.ts';
import { figure, quantile } from '../process.ts';
import { isThere } from './data.ts';

/** The same sixty news texts in twenty languages, which training has not seen; hosts that it has not: section/training.md. */
export function benchSections(): void {
  if (!isThere('tags')) return;
  const articles = parallelArticles();
  for (const article of articles) measure(article, article.lang);
  const times: number[] = [];
  const answers = articles.map(({ title, text, lang, sections }) => {
    const started = performance.now();
    const found = sectionOf({ title, text, lang });
    times.push(performance.now() - started);
    return { lang, isNamed: found !== undefined, isRight: found !== undefined && sections.includes(found.section) };
  });
  const tell = (name: string, some: typeof answers): void => {
    const named = some.filter(({ isNamed }) => isNamed);
    figure(name, (100 * named.filter(({ isRight }) => isRight).length) / Math.max(1, named.length), `% right of the ${((100 * named.length) / some.length).toFixed(0)} % that are named`);
  };
  tell(`by words alone, ${articles.length} texts`, answers);
  for (const lang of new Set(articles.map((article) => article.lang))) tell(`  ${lang}`, answers.filter((one) => one.lang === lang));
  figure('time, median', quantile(times, 0.5), 'ms', 'goal 1');
}
