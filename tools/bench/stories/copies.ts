import { seeded } from '../../../e2e/support/random.ts';
import { extractArticle } from '../../../src/extract/index.ts';
import { writeCopyPrint } from '../../../src/stories/duplicates/copy-print.ts';
import { DuplicateFinder } from '../../../src/stories/index.ts';
import { haveData, snippetPages } from '../../extraction/pages.ts';
import { edits, type PlainArticle, quoting } from './edits.ts';

const PAIRS = 400;
/** Texts that are long enough to be edited. */
const LEAST_PARAGRAPHS = 5;
const LEAST_WORDS = 120;

function newsroomArticles(): PlainArticle[] {
  return snippetPages().flatMap(({ html, host }) => {
    const found = extractArticle(html, { url: `https://${host}/` });
    if (!found.ok) return [];
    const paragraphs = found.value.text.split('\n\n');
    return paragraphs.length >= LEAST_PARAGRAPHS && found.value.wordCount >= LEAST_WORDS ? [{ title: found.value.title ?? '', paragraphs }] : [];
  });
}

/** Memory of a full window, of random prints of long texts, and what an article costs there. */
function benchWindow(articles: readonly PlainArticle[]): void {
  const random = seeded('window');
  const before = process.memoryUsage();
  const finder = new DuplicateFinder();
  const full = 250_000 - 1;
  for (let article = 0; article < full; article++) {
    const pieces = Uint32Array.from({ length: 48 }, () => Math.floor(random() * 0x0fffffff)).sort();
    finder.restore(writeCopyPrint({ pieces, title: Math.floor(random() * 0xffffffff), isTelling: true, minute: 0, back: 0, isOwn: true, isStrange: false, isAlone: false }));
  }
  const after = process.memoryUsage();
  const texts = articles.map(({ title, paragraphs }) => ({ title, text: paragraphs.join('\n\n') }));
  const started = process.cpuUsage();
  const printed = texts.reduce((bytes, text) => bytes + finder.add(text).print.length, 0);
  const { user, system } = process.cpuUsage(started);
  console.log(`window of ${full.toLocaleString('en')} articles: ${((after.arrayBuffers - before.arrayBuffers) / 1e6).toFixed(0)} MB; there ${((user + system) / 1000 / texts.length).toFixed(2)} CPU-ms an article; ${(printed / texts.length).toFixed(0)} bytes a print`);
}

/** Copies found among edited articles of the newsroom, and texts taken for copies that are none. */
export function benchCopies(): void {
  if (!haveData()) {
    console.log('The newsroom is not on this machine.');
    return;
  }
  const articles = newsroomArticles();
  const known = articles.filter((_, at) => at % 2 === 0);
  const fresh = articles.filter((_, at) => at % 2 === 1);
  const random = seeded('copies');
  const finder = new DuplicateFinder();
  const add = ({ title, paragraphs }: PlainArticle) => finder.add({ title, text: paragraphs.join('\n\n') });
  const started = process.cpuUsage();
  const among = [...known, ...fresh].map((article) => ({ article, copy: add(article) })).filter(({ copy }) => copy.duplicateOf !== undefined);
  const spent = process.cpuUsage(started);
  console.log(`${articles.length} articles of the newsroom, ${((spent.user + spent.system) / 1000 / articles.length).toFixed(2)} CPU-ms each; taken for copies among themselves: ${among.length}`);
  for (const { article, copy } of among) console.log(`  "${article.title.slice(0, 70)}" of "${[...known, ...fresh][copy.duplicateOf ?? 0]?.title.slice(0, 70)}" (${copy.shared.toFixed(2)})`);

  benchWindow(articles);
  const finderOfPairs = new DuplicateFinder();
  const addPair = ({ title, paragraphs }: PlainArticle) => finderOfPairs.add({ title, text: paragraphs.join('\n\n') });
  const heads = known.map((article) => addPair(article).article);
  const names = Object.keys(edits);
  const tally = new Map(names.map((name) => [name, { found: 0, all: 0 }]));
  let wrong = 0;
  let right = 0;
  for (let pair = 0; pair < PAIRS; pair++) {
    const at = pair % known.length;
    const name = names[pair % names.length] ?? '';
    const article = known[at];
    const other = fresh[Math.floor(random() * fresh.length)];
    const edit = edits[name];
    const mark = tally.get(name);
    if (article === undefined || other === undefined || edit === undefined || mark === undefined) continue;
    const { duplicateOf } = addPair(edit(article, other, random));
    mark.all += 1;
    if (duplicateOf === heads[at]) { mark.found += 1; right += 1; } else if (duplicateOf !== undefined) wrong += 1;
  }
  let taken = 0;
  for (let pair = 0; pair < PAIRS; pair++) {
    const article = fresh[pair % fresh.length];
    const quoted = known[Math.floor(random() * known.length)];
    if (article === undefined || quoted === undefined) continue;
    // A finder of its own: a second text around the same article would be a true copy.
    const own = new DuplicateFinder({ window: 10 });
    own.add({ title: quoted.title, text: quoted.paragraphs.join('\n\n') });
    const copy = quoting(article, quoted, random);
    if (own.add({ title: copy.title, text: copy.paragraphs.join('\n\n') }).duplicateOf !== undefined) taken += 1;
  }
  console.log(`${PAIRS} edited copies: recall ${(100 * right / PAIRS).toFixed(1)} % (goal 95), precision ${(100 * right / (right + wrong + taken)).toFixed(1)} % (goal 98; ${wrong} found another, ${taken} of ${PAIRS} texts that only quote were taken for copies)`);
  for (const [name, { found, all }] of tally) console.log(`  ${name.padEnd(22)} ${found} of ${all}`);
}
