import { checkFeatures } from './features.ts';

/** Until a model is trained: what must hold. */
export function isBorne(row: Float64Array): boolean {
  const of = (name: (typeof checkFeatures)[number]): number => row[checkFeatures.indexOf(name)] ?? 0;
  return of('numbers missing') === 0 && of('dates missing') === 0 && of('names unknown') === 0 && of('quotations') === 0 && of('unquoted') === 0 && of('negation added') < 0.6 && of('negation lost') < 0.5 && of('contrary') < 0.5
    && of('causes') === 0 && of('speaker') < 0.5 && of('roles') < 0.5 && of('number misfit') < 0.12 && of('date misfit') < 0.12 && of('hedge lost') < 0.7 && of('covered in two') > 0.4 && of('superlatives') === 0;
}
