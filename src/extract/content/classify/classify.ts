import { Forest } from '../../../common/model/trees.ts';
import { featureNames, rowOf } from './features.ts';
import model from './model.json' with { type: 'json' };
import { type PageEvidence, PageView } from './page-view.ts';
import { TokenReader, type Weights, vocabularyFeatures, weigh } from './vocabulary.ts';

/** What the trees are asked about, in order. */
export const inputs: readonly string[] = [...featureNames, ...vocabularyFeatures];

interface Model {
  forest: Forest;
  names: Weights;
  words: Weights;
}

let loaded: Model | undefined;

/** @throws RangeError when the stored model was trained on other features than the program measures */
function trained(): Model {
  if (loaded) return loaded;
  const forest = new Forest(model.trees);
  if (forest.features.join('\n') !== inputs.join('\n')) throw new RangeError('The model of lines asks for other features than the program measures: train it again with tools/extraction/train-lines.ts.');
  const weights = ({ tokens, weights }: { tokens: readonly string[]; weights: readonly number[] }): Weights => new Map(tokens.map((token, at) => [token, weights[at] ?? 0]));
  loaded = { forest, names: weights(model.names), words: weights(model.words) };
  return loaded;
}

/** Pages of more lines and lines of more letters are no articles that anyone reads; the rules alone judge them. */
const mostLines = 6000;
const longestLine = 20_000;

/**
 * The chance of each line of a page to belong to the article, 0 to 1; 0 for lines that are not worth a look.
 *
 * Gradient-boosted trees over what is measured of a line, its neighbours, the elements around it, the names and words
 * that templates use, and what the rules say of it; trained by `tools/extraction/train-lines.ts`.
 */
export function chancesOf(evidence: PageEvidence): Float64Array {
  const { lines } = evidence.page;
  if (lines.length > mostLines || lines.some(({ text }) => text.length > longestLine)) return Float64Array.from(lines, (_, at) => (evidence.reasons[at] === undefined ? 1 : 0));
  const { forest, names, words } = trained();
  const view = new PageView(evidence);
  const reader = new TokenReader();
  const row = new Float64Array(inputs.length);
  return Float64Array.from(view.lines, (line, at) => {
    if (view.candidates[at] !== 1) return 0;
    rowOf(view, at, line, row);
    weigh(reader.of(line), names, words, row, featureNames.length);
    return forest.chance(row);
  });
}
