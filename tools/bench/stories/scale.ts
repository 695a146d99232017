// `node tools/bench/stories/scale.ts [--articles 1000000] [--window 1000000] [--texts 0.5]`: what a story stream costs when it
// remembers a million articles. Texts are invented: words after Zipf, events of some reports each with names of their own.
import { parseArgs } from 'node:util';
import { StoryStream } from '../../../src/stories/index.ts';
import type { StoryArticle } from '../../../src/stories/index.ts';

const { values } = parseArgs({ options: { articles: { type: 'string', default: '1000000' }, window: { type: 'string', default: '1000000' } } });
const wanted = Number(values.articles);
const REPAIR_EVERY = 50;
const DAY_MS = 86_400_000;
const PER_DAY = 20_000;
const SOURCES = 3000;
const start = Date.UTC(2026, 0, 1);

/** mulberry32: the same articles every time. */
function random(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const make = random(7);
const syllables = 'an be cor da el fi gan ho in ja ker lo mi nu or pa qui ra se tu un ver wa xi yo zen bri cha dre flo gri sta pro tri'.split(' ');
const word = (least: number): string => Array.from({ length: least + Math.floor(make() * 2) }, () => syllables[Math.floor(make() * syllables.length)]).join('');
const vocabulary = Array.from({ length: 120_000 }, (_, rank) => word(rank < 150 ? 1 : rank < 3000 ? 2 : 3));
const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
/** Zipf: the rank of a word is the exponential of a uniform number. */
const wordAt = (share: number): string => vocabulary[Math.min(vocabulary.length - 1, Math.floor(Math.exp(share * Math.log(vocabulary.length))) - 1)] ?? 'word';

/** An event has words of its own, of which every report uses some: of 40 most are common in its field, few are names. */
interface Event {
  words: string[];
  left: number;
}

function newEvent(serial: number): Event {
  const of = random(serial * 7919);
  const words = Array.from({ length: 40 }, (_, at) => (at < 8 ? capital(wordAt(0.6 + 0.4 * of())) : wordAt(0.4 + 0.6 * of())));
  // Most events have a single report, few have hundreds.
  return { words, left: Math.max(1, Math.floor(of() ** -0.9)) };
}

function article(serial: number, event: Event, r: () => number): StoryArticle {
  const pick = (): string => (r() < 0.35 ? (event.words[Math.floor(r() ** 1.7 * 40)] ?? 'word') : wordAt(r()));
  const words = (count: number): string => Array.from({ length: count }, pick).join(' ');
  // Of ten articles of real feeds two are a headline, five have a lead, three are read in full.
  const kind = r();
  const length = kind < 0.2 ? 0 : kind < 0.7 ? 20 + Math.floor(r() * 50) : 300 + Math.floor(r() * 300);
  const sentences = Array.from({ length: Math.ceil(length / 18) }, () => `${capital(words(18))}.`).join(' ');
  return { title: capital(words(7 + Math.floor(r() * 5))), text: sentences, publishedAt: start + (serial / PER_DAY) * DAY_MS, source: `outlet ${Math.floor(r() ** 3 * SOURCES)}`, lang: 'en' };
}

const memory = (): string => {
  globalThis.gc?.();
  const { rss, heapUsed, heapTotal, arrayBuffers } = process.memoryUsage();
  return `${(rss / 1e6).toFixed(0)} MB (heap ${(heapUsed / 1e6).toFixed(0)} of ${(heapTotal / 1e6).toFixed(0)}, arrays ${(arrayBuffers / 1e6).toFixed(0)})`;
};
const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const r = random(11);
const events: Event[] = [];
let made = 0;
/** Reports come for the events of the last days. */
function nextEvent(): Event {
  const running = events[Math.floor(r() * events.length)];
  if (running !== undefined && r() < 0.6) {
    running.left -= 1;
    if (running.left <= 0) events.splice(events.indexOf(running), 1);
    return running;
  }
  const event = newEvent(++made);
  if (event.left > 1) events.push({ ...event, left: event.left - 1 });
  if (events.length > 3000) events.shift();
  return event;
}

// What making the articles takes is measured first, in a batch of its own.
const stream = new StoryStream({ window: Number(values.window) });
console.log(`before: ${memory()}`);
let [spent, slowest, joined, changes] = [0, 0, 0, 0];
const BATCH = 1000;
let [spentBefore, from] = [0, 0];
for (let serial = 0; serial < wanted; ) {
  const batch = Array.from({ length: BATCH }, (_, at) => article(serial + at, nextEvent(), r));
  const began = cpu();
  for (const one of batch) {
    if (stream.next % REPAIR_EVERY === 0) changes += stream.repair(stream.next - REPAIR_EVERY).length;
    const started = performance.now();
    if (!stream.add(one).isNew) joined += 1;
    slowest = Math.max(slowest, performance.now() - started);
  }
  spent += cpu() - began;
  serial += BATCH;
  if (serial % Math.max(BATCH, Math.floor(wanted / 20)) === 0 || serial >= wanted) {
    console.log(`${serial} articles, ${stream.next - stream.first} remembered: ${((spent - spentBefore) / (serial - from)).toFixed(3)} CPU-ms an article with repair, slowest ${slowest.toFixed(0)} ms, ${((100 * joined) / serial).toFixed(0)} % joined, ${changes} changes, ${memory()}`);
    [spentBefore, from, slowest] = [spent, serial, 0];
  }
}
