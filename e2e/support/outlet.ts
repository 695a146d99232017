import { createHash } from 'node:crypto';
import type { OutletPlan } from './outlets.ts';
import { writeStory, type Story } from './story.ts';

/** One published article with its place and times (milliseconds since the epoch). */
export interface Entry extends Story {
  id: string;
  path: string;
  publishedAt: number;
  updatedAt: number;
  fault?: 'missing-page' | 'bot-wall';
}

const HOUR_MS = 3_600_000;
const FEED_LENGTH = 30;

const slug = (title: string): string => title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 60).replace(/-$/, '');

/** An outlet and what it has published so far. */
export class Outlet {
  readonly plan: OutletPlan;
  /** Without a slash at its end. */
  readonly origin: string;
  readonly #seed: string;
  readonly #entries: Entry[] = [];

  /** @param startedAt the newest entries of a new world are some minutes older than this */
  constructor(plan: OutletPlan, origin: string, seed: string, startedAt: number) {
    this.plan = plan;
    this.origin = origin;
    this.#seed = seed;
    const offset = createHash('sha256').update(plan.id).digest().readUInt8(0) * 20_000;
    for (let age = plan.entries; age > 0; age--) this.publish(startedAt - offset - 12 * 60_000 - (age - 1) * 5 * HOUR_MS);
  }

  get feedUrl(): string {
    return `${this.origin}${this.plan.fault?.kind === 'moved' ? this.plan.fault.from : this.plan.feedPath}`;
  }

  /** Everything it ever published, oldest first. */
  get entries(): readonly Entry[] {
    return this.#entries;
  }

  /** What stands in its feed, newest first. */
  get current(): readonly Entry[] {
    return this.#entries.slice(-FEED_LENGTH).reverse();
  }

  urlOf(entry: Entry): string {
    return `${this.origin}${entry.path}`;
  }

  entryAt(path: string): Entry | undefined {
    return this.#entries.find((entry) => entry.path === path);
  }

  publish(at: number): Entry {
    const number = this.#entries.length + 1;
    const story = writeStory(this.plan.lexicon, `${this.#seed} ${this.plan.id} ${number}`);
    const second = this.#after(at);
    const { fault } = this.plan;
    const path = `/${new Date(second).getUTCFullYear()}/${[slug(story.title), number].filter((part) => part !== '').join('-')}.html`;
    const entry: Entry = { ...story, id: `tag:${this.plan.id}.example,2026:${number}`, path, publishedAt: second, updatedAt: second };
    if ((fault?.kind === 'missing-page' || fault?.kind === 'bot-wall') && fault.page === number) entry.fault = fault.kind;
    this.#entries.push(entry);
    return entry;
  }

  /** Corrects the newest article: a sentence more, and a new date. */
  edit(at: number): Entry {
    const entry = this.#entries.at(-1);
    if (entry === undefined) throw new Error(`${this.plan.title} has published nothing that could be edited.`);
    entry.paragraphs = [...entry.paragraphs, this.plan.lexicon.words.correction];
    if (this.plan.text === 'teaser') entry.teaser = `${entry.teaser}${this.plan.lexicon.gap}${this.plan.lexicon.words.correction}`;
    entry.updatedAt = this.#after(at);
    return entry;
  }

  /** A full second, later than all before it: HTTP dates tell seconds apart and no less (RFC 9110, section 5.6.7). */
  #after(at: number): number {
    const last = Math.max(0, ...this.#entries.map((entry) => entry.updatedAt));
    return Math.max(Math.floor(at / 1000) * 1000, last + 1000);
  }
}
