import { isSeen } from './story.ts';
import type { StoryCard } from './types.ts';

/** What the arrangement must know of a card. */
export interface Placeable {
  image?: unknown;
  excerpt: string;
  read: boolean;
  source: { feedId: number };
  /** Of a story in the order of stories. */
  story?: Pick<StoryCard, 'outlets' | 'seenAt' | 'newSinceSeen'> | undefined;
}

/** One strip of the front page. */
export type Block<Card> =
  | { kind: 'lead'; lead: Card; seconds: Card[] }
  | { kind: 'feature'; feature: Card; briefs: Card[] }
  | { kind: 'row'; cards: Card[] }
  | { kind: 'briefs'; cards: Card[] };

/** How far ahead of the order a block may look for what it needs. */
const reach = 9;
/** Among how many of the first the lead is chosen: in the order of time, and where the order itself says what weighs most. */
const leadReach = 6;
const rankedLeadReach = 3;
const rowLength = 4;
const secondsBesideLead = 3;
const briefsBesideFeature = 4;
const briefsAlone = 6;
/** How many blocks may pass the first card in waiting. */
const patience = 2;

/**
 * Lays out cards, in the order of time or of weight, as an edited page: a lead story, rows of pictures, features with briefs beside them.
 * Every card is placed exactly once, and none more than a few places before its place in the order or a few blocks after.
 * @param options.lead whether the first block is a lead story (the first page of a list)
 * @param options.ranked whether the order is that of weight
 * @param options.even no features: one outlet's own page has no story bigger than the others
 */
export function arrange<Card extends Placeable>(cards: readonly Card[], options: { lead: boolean; ranked?: boolean; even?: boolean }): Block<Card>[] {
  const rest = [...cards];
  const blocks: Block<Card>[] = [];
  if (options.lead && rest.length > 0) blocks.push(options.ranked ? leadBlock(rest, rankedLeadReach, rankedLeadWeight) : leadBlock(rest, leadReach, leadWeight));
  for (let waiting = rest[0], waited = 0; rest.length > 0; ) {
    blocks.push(nextBlock(rest, { previous: blocks.at(-1)?.kind, even: options.even ?? false, overdue: waited >= patience }));
    waited = rest[0] === waiting ? waited + 1 : 0;
    waiting = rest[0];
  }
  return blocks;
}

function leadBlock<Card extends Placeable>(rest: Card[], among: number, weigh: (card: Placeable) => number): Block<Card> {
  const near = rest.slice(0, among);
  const weights = near.map(weigh);
  const [lead] = rest.splice(weights.indexOf(Math.max(...weights)), 1);
  if (!lead) throw new RangeError('A lead needs at least one card.');
  // A page led by several reports of one outlet looks like that outlet's own page.
  const outlets = new Set([lead.source.feedId]);
  const isOther = (card: Card): boolean => {
    if (isPlain(card) || outlets.has(card.source.feedId)) return false;
    outlets.add(card.source.feedId);
    return true;
  };
  const seconds = take(rest, secondsBesideLead, isOther);
  return { kind: 'lead', lead, seconds: [...seconds, ...rest.splice(0, secondsBesideLead - seconds.length)] };
}

/** A picture counts most, then something to read under it, then being unread; earlier wins a tie. */
const leadWeight = ({ image, excerpt, read }: Placeable): number => (image === undefined ? 0 : 4) + (excerpt.length >= 120 ? 2 : 0) + (read ? 0 : 1);

/** Where stories stand by their weight, it counts most that several outlets tell it, and then that there is something in it to read yet. */
const rankedLeadWeight = (card: Placeable): number =>
  (card.story !== undefined && card.story.outlets > 1 ? 16 : 0) + (card.read || (card.story !== undefined && isSeen(card.story)) ? 0 : 7) + leadWeight({ ...card, read: true });

interface Surroundings {
  previous: Block<unknown>['kind'] | undefined;
  even: boolean;
  /** The first card was passed over often enough. */
  overdue: boolean;
}

function nextBlock<Card extends Placeable>(rest: Card[], { previous, even, overdue }: Surroundings): Block<Card> {
  const near = rest.slice(0, reach);
  const plain = near.filter(isPlain).length;
  const pictured = near.length - plain;
  if (pictured === 0) return { kind: 'briefs', cards: rest.splice(0, briefsAlone) };
  if (plain >= 3 && even && previous !== 'briefs') return { kind: 'briefs', cards: take(rest, 3, isPlain) };
  if (plain >= 3 && !even && (previous !== 'feature' || pictured < rowLength)) {
    const [feature] = take(rest, 1, isPictured);
    if (feature) return { kind: 'feature', feature, briefs: take(rest, briefsBesideFeature, isPlain) };
  }
  const first = overdue ? rest.splice(0, 1) : [];
  const cards = [...first, ...take(rest, rowLength - first.length, isPictured)];
  const [only] = cards;
  if (only && cards.length === 1 && rest.length === 0 && !even) return { kind: 'feature', feature: only, briefs: [] };
  return { kind: 'row', cards: cards.length === rowLength ? cards : [...cards, ...rest.splice(0, rowLength - cards.length)] };
}

const isPictured = (card: Placeable): boolean => card.image !== undefined;
const isPlain = (card: Placeable): boolean => card.image === undefined;

/** Takes up to `count` fitting cards from the first few of `rest`, in order. */
function take<Card>(rest: Card[], count: number, fits: (card: Card) => boolean): Card[] {
  const taken: Card[] = [];
  for (let index = 0, looked = 0; index < rest.length && looked < reach && taken.length < count; looked++) {
    const card = rest[index];
    if (card !== undefined && fits(card)) taken.push(...rest.splice(index, 1));
    else index++;
  }
  return taken;
}
