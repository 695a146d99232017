import { attribute, type HtmlElement } from '../../../common/html/tree.ts';
import type { Line } from '../line.ts';

/** What a line says and what the elements around it are called. */
export interface Tokens {
  /** Parts of class, id and role names, each with how near its element is: 0 the block itself, 1 two levels up, 3 above. */
  names: readonly string[];
  words: readonly string[];
}

/** How much a token speaks for the article (above 0) or against it, in log-odds. */
export type Weights = ReadonlyMap<string, number>;

const naming = ['class', 'id', 'role', 'itemprop', 'data-testid', 'data-component'];
const levels = 4;
/** Longer lines say themselves what they are. */
const longestLine = 300;
const mostWords = 40;

/** Reads the tokens of a page's lines; the names of an element are looked at once. */
export class TokenReader {
  private readonly names = new Map<HtmlElement, readonly string[]>();

  of(line: Line): Tokens {
    const names = new Set<string>();
    let element: HtmlElement | undefined = line.element;
    for (let level = 0; level < levels && element; level++, element = element.parent) {
      const nearness = level === 0 ? '0' : level < 3 ? '1' : '3';
      for (const name of this.namesOf(element)) names.add(nearness + name);
    }
    return { names: [...names], words: line.size < longestLine ? wordsIn(line.text) : [] };
  }

  private namesOf(element: HtmlElement): readonly string[] {
    let names = this.names.get(element);
    if (names === undefined) {
      names = element.attributes.length === 0 ? [] : naming.flatMap((name) => partsOf(attribute(element, name) ?? ''));
      this.names.set(element, names);
    }
    return names;
  }
}

function partsOf(names: string): string[] {
  if (names === '') return [];
  return names.slice(0, 300).replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase().split(/[^a-z]+/).filter((part) => part.length > 2 && part.length < 20);
}

const wordsIn = (text: string): string[] => [...new Set(text.toLowerCase().match(/\p{L}{2,}/gu) ?? [])].slice(0, mostWords);

/** Names of what {@link weigh} measures. */
export const vocabularyFeatures = ['names: sum', 'names: least', 'names: most', 'names: known', 'words: sum', 'words: least', 'words: most', 'words: known'] as const;

/**
 * Weighs a line's tokens: for names and for words their sum over the root of their number, the extremes, and how many
 * are known.
 * @param row where the eight numbers go, from `at` on
 */
export function weigh({ names, words }: Tokens, nameWeights: Weights, wordWeights: Weights, row: Float64Array, at: number): void {
  weighList(names, nameWeights, row, at);
  weighList(words, wordWeights, row, at + 4);
}

function weighList(tokens: readonly string[], weights: Weights, row: Float64Array, at: number): void {
  let [sum, least, most, known] = [0, 0, 0, 0];
  for (const token of tokens) {
    const weight = weights.get(token);
    if (weight === undefined) continue;
    sum += weight;
    known += 1;
    if (weight < least) least = weight;
    else if (weight > most) most = weight;
  }
  row[at] = known === 0 ? 0 : sum / Math.sqrt(known);
  row[at + 1] = least;
  row[at + 2] = most;
  row[at + 3] = known;
}
