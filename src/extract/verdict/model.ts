import { Forest, type TreeData } from '../../common/model/trees.ts';
import type { Features } from './features/features.ts';
import data from './model.json' with { type: 'json' };

/** What `tools/extraction/train-verdict.ts` writes. */
export interface VerdictModel {
  /** Pages with more than this, in log-odds, hold no article. */
  threshold: number;
  /** Chance that a page holds no article = 1 / (1 + exp(-(slope × log-odds + offset))). */
  slope: number;
  offset: number;
  /** Whether a page is something other than an article; which of them it is. */
  other: TreeData;
  forum: TreeData;
  collection: TreeData;
}

/** What the model makes of a page. */
export interface Guess {
  kind: 'article' | 'listing' | 'forum' | 'collection';
  /** Chance that the page holds no article. */
  chance: number;
}

/** None of 1,771 articles and other texts of the development data has two of the signs, 57 of 60 discussions have. */
const sureOfThreads = 0.98;

/** Two signs of a discussion's software are a matter of fact: its address, its host, its name, what it states, its members' pages. */
export const isThread = ({ forumSigns }: Features): boolean => forumSigns >= 2;

class Model {
  private readonly stored: VerdictModel;
  private readonly other: Forest;
  private readonly forum: Forest;
  private readonly collection: Forest;

  constructor(stored: VerdictModel) {
    this.stored = stored;
    this.other = new Forest(stored.other);
    this.forum = new Forest(stored.forum);
    this.collection = new Forest(stored.collection);
  }

  guess(features: Features): Guess {
    const { threshold, slope, offset } = this.stored;
    const row = rowOf(features, this.other.features);
    const score = this.other.score(row);
    const chance = 1 / (1 + Math.exp(-(slope * score + offset)));
    if (isThread(features)) return { kind: 'forum', chance: Math.max(chance, sureOfThreads) };
    if (score <= threshold) return { kind: 'article', chance };
    return { kind: otherKind(this.forum.score(row), this.collection.score(row), features), chance };
  }
}

/**
 * Which kind of page it is that is no article.
 * @param forum how it looks like a discussion, in log-odds
 * @param collection how it looks like a shop rather than a list of links, in log-odds; without a trace of goods it is none
 */
export function otherKind(forum: number, collection: number, { prices, shopAddress, saysProduct, shopBlocks, repeatedButtons }: Features): 'listing' | 'forum' | 'collection' {
  if (forum > 0) return 'forum';
  return collection > 0 && (prices > 1 || shopAddress > 0 || saysProduct > 0 || shopBlocks > 2 || repeatedButtons > 2) ? 'collection' : 'listing';
}

/**
 * @returns the features in the order of `names`
 * @throws {RangeError} when the model asks for a feature that is not read any more
 */
export function rowOf(features: Features, names: readonly string[]): Float64Array {
  const values: Readonly<Record<string, number>> = features;
  const row = new Float64Array(names.length);
  for (let at = 0; at < names.length; at++) {
    const name = names[at] ?? '';
    const value = values[name];
    if (value === undefined) throw new RangeError(`The verdict's model asks for "${name}", which is not read: train it again with tools/extraction/train-verdict.ts.`);
    row[at] = value;
  }
  return row;
}

let loaded: Model | undefined;

/** The model's guess on a page; the stored trees are made ready at the first. */
export function guess(features: Features): Guess {
  loaded ??= new Model(data);
  return loaded.guess(features);
}
