import { sectionIds } from '../../common/sections.ts';
import { BUCKETS, DENSE, type SectionFeatures } from './features.ts';
import data from './model.json' with { type: 'json' };

/** Linear weights as they are stored: a signed byte for each feature and section, times the feature group's scale. */
export interface SectionModel {
  sections: readonly string[];
  bias: readonly number[];
  /** For each feature of a text's topics, then a number for each section. */
  topics: readonly (readonly number[])[];
  scale: number;
  /** Base 64; bucket after bucket, a byte for each section. */
  buckets: string;
}

const classes = sectionIds.length;

/** A model made ready for evaluation. */
export class SectionClassifier {
  private readonly model: SectionModel;
  private readonly buckets: Int8Array;

  /** @throws RangeError when the model was trained for other sections or features */
  constructor(model: SectionModel) {
    this.model = model;
    this.buckets = new Int8Array(Buffer.from(model.buckets, 'base64'));
    if (model.sections.join() !== sectionIds.join() || model.topics.length !== DENSE || this.buckets.length !== BUCKETS * classes) {
      throw new RangeError('The model of sections was trained on other features: run node tools/understand/train-sections.ts.');
    }
  }

  /** How likely each section is, in the order of `sectionIds`; together 1. */
  chances({ topics, buckets, weights }: SectionFeatures): Float64Array {
    const scores = Float64Array.from(this.model.bias);
    for (const [place, row] of this.model.topics.entries()) {
      const value = topics[place] ?? 0;
      if (value !== 0) for (let of = 0; of < classes; of++) scores[of] = (scores[of] ?? 0) + value * (row[of] ?? 0);
    }
    for (let at = 0; at < buckets.length; at++) {
      const start = (buckets[at] ?? 0) * classes;
      const value = (weights[at] ?? 0) * this.model.scale;
      for (let of = 0; of < classes; of++) scores[of] = (scores[of] ?? 0) + value * (this.buckets[start + of] ?? 0);
    }
    const most = Math.max(...scores);
    const powers = scores.map((score) => Math.exp(score - most));
    const sum = powers.reduce((total, power) => total + power, 0);
    return powers.map((power) => power / sum);
  }
}

let ready: SectionClassifier | undefined;
export const sectionClassifier = (): SectionClassifier => (ready ??= new SectionClassifier(data));
