import { alignTo } from './alignment.ts';
import { claimLanguage } from './claim-language.ts';
import { Evidence, type CheckSource } from './evidence.ts';
import { featuresOf, ReadSources } from './features.ts';
import { readStatement } from './statement.ts';

/** The rows that the verdict weighs of sentences checked against the sources, for training. */
export function featureRow(sources: readonly CheckSource[]): (sentence: string) => Float64Array {
  const evidence = new Evidence(sources);
  const read = new ReadSources(evidence);
  return (sentence) => featuresOf(evidence, read.compare(alignTo(evidence, readStatement(sentence, claimLanguage(sentence, evidence.languages)))));
}
