import process from 'node:process';
import { entry, now, state } from './entries.ts';
import { openArchive } from '../open.ts';
import { houseOf } from '../house.ts';

/**
 * A process of its own for the tests of several: `node child.ts DATA_DIR ROLE NUMBER [ROUNDS]`. It prints `ready` once the
 * archive is open, and `done` with a figure at the end.
 *
 * `write` stores rounds of documents into feed NUMBER, `read` lists, counts and searches until its input ends,
 * `open` opens and closes.
 */
const [dataDir = '', role = '', number = '1', rounds = '20'] = process.argv.slice(2);
const archive = await openArchive({ dataDir });
process.stdout.write('ready\n');

let figure = 0;
if (role === 'write') {
  const feedId = Number(number);
  for (let round = 0; round < Number(rounds); round++) {
    const entries = Array.from({ length: 20 }, (_, i) => entry(`${feedId}-${round}-${i}`, `${'Words of the text. '.repeat(50)}${round}`));
    const { added } = await archive.desk.storeFeed({ feedId, now: now + round, state: state(feedId), document: { entries } });
    figure += added;
    const { cards } = await houseOf(archive).articles.list({ feedId, limit: 5 });
    await houseOf(archive).articles.setRead(cards.map((card) => card.id), round % 2 === 0, now);
  }
}
if (role === 'read') {
  const over = new AbortController();
  process.stdin.on('end', () => over.abort());
  process.stdin.resume();
  while (!over.signal.aborted) {
    const { cards } = await houseOf(archive).articles.list({ limit: 50, unread: true });
    // Between two questions others write, also between what is listed and what is said of it: only what no change may bring about is wrong.
    const { total } = await houseOf(archive).articles.unreadCounts();
    if (new Set(cards.map(({ id }) => id)).size !== cards.length) throw new Error('An article is listed twice.');
    if (cards.some(({ sortAt }, at) => sortAt > (cards[at - 1]?.sortAt ?? Infinity))) throw new Error('The list is not in the order of time.');
    if (total < 0) throw new Error(`${total} unread articles are counted.`);
    await houseOf(archive).search('words');
    figure++;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
await archive.close();
process.stdout.write(`done ${figure}\n`);
