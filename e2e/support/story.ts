import type { Random } from '../../src/common/clock.ts';
import type { Lexicon } from './language/lexicon.ts';
import { between, draw, pick, seeded } from './random.ts';

/** One invented article; plain text throughout. */
export interface Story {
  title: string;
  teaser: string;
  /** At least 250 words (or 500 characters of an unspaced script) together. */
  paragraphs: string[];
  subheading: string;
  byline: string;
  tag: string;
  pictures: { caption: string; credit: string; seed: string }[];
}

const SLOT = /\{(\w+)\}/g;

interface Voice {
  /** Fills a template; figures are drawn anew each time. */
  say(template: string): string;
  /** The same, with the figures that headline and first sentence share. */
  announce(template: string): string;
}

function voice(lexicon: Lexicon, random: Random): Voice {
  const [person = '', person2 = '', reporter = '', photographer = ''] = draw(random, lexicon.people, 4);
  const [place = '', place2 = ''] = draw(random, lexicon.places, 2);
  const body = pick(random, lexicon.bodies);
  const day = pick(random, lexicon.days);
  const figure = (low: number, high: number): string => new Intl.NumberFormat(lexicon.lang).format(between(random, low, high));
  const fixed: Record<string, string> = { person, person2, reporter, photographer, place, place2, body, day };
  const drawn: Record<string, () => string> = {
    number: () => figure(110, 4800),
    small: () => figure(3, 9),
    percent: () => figure(21, 78),
    year: () => String(between(random, 1968, 2019)),
  };
  const announced = Object.fromEntries(Object.entries(drawn).map(([name, make]) => [name, make()]));
  return {
    say: (template) => template.replace(SLOT, (slot, name: string) => fixed[name] ?? drawn[name]?.() ?? slot),
    announce: (template) => template.replace(SLOT, (slot, name: string) => fixed[name] ?? announced[name] ?? slot),
  };
}

/** Paragraphs of two or three sentences, a quotation now and then. */
function arrange(lexicon: Lexicon, sentences: readonly string[], quotes: readonly string[], random: Random): string[] {
  const paragraphs: string[] = [];
  const left = [...sentences];
  const said = [...quotes];
  while (left.length > 0) {
    const group = left.splice(0, between(random, 2, 3));
    const quote = paragraphs.length % 2 === 1 ? said.shift() : undefined;
    paragraphs.push([...group, ...(quote === undefined ? [] : [quote])].join(lexicon.gap));
  }
  return [...paragraphs, ...said];
}

/** Writes one article of a language; the same seed gives the same text. */
export function writeStory(lexicon: Lexicon, seed: string): Story {
  const random = seeded(`${lexicon.lang} ${seed}`);
  const topic = pick(random, lexicon.topics);
  const { say, announce } = voice(lexicon, random);
  const lead = announce(pick(random, topic.leads));
  const sentences = draw(random, [...topic.facts, ...draw(random, lexicon.common, 11)], 16).map(say);
  const quotes = draw(random, lexicon.quotes, 3).map(say);
  return {
    title: announce(pick(random, topic.headlines)),
    teaser: lead,
    paragraphs: [lead, ...arrange(lexicon, sentences, quotes, random)],
    subheading: topic.subheading,
    byline: say('{reporter}'),
    tag: topic.tag,
    pictures: draw(random, topic.captions, 2).map((caption, index) => ({ caption: say(caption), credit: say('{photographer}'), seed: `${seed.replaceAll(' ', '-')}-${index}` })),
  };
}
