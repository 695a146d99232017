import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rankTermsOf } from './article-words.ts';
import { beginningsOf, findTerms } from './find-terms.ts';

it('finds the same as looking through all terms', () => {
  const unit = fc.constantFrom('bridge', 'Bridges', 'bride', 'b', 'U.S.', 'don’t', '“harbour”', 'state-of-the-art', '12.5', 'Brücken', '東京都', '橋が', 'ＵＳ', 'ﬁne', 'a', ' ', '\n\n', '. ', ', ', '—', 'bridge/harbour');
  fc.assert(fc.property(fc.string({ unit, maxLength: 40 }), fc.constantFrom('en', 'de', 'und', 'pl', 'zh', 'ja'), fc.array(fc.constantFrom('bridg', 'harbour', 'us', '12.5', 'bruck', '東京', 'b', 'art', 'brück', 'bri', 'fine'), { maxLength: 4 }), (text, language, wanted) => {
    const places = new Map<string, number>([...new Set(wanted)].map((term, at) => [term, at]));
    const all = rankTermsOf(text, language);
    const found = findTerms(text, language, beginningsOf(places));
    expect(found.terms.toSorted()).toEqual(all.flatMap((term) => places.get(term) ?? []).toSorted());
    if (found.terms.length > 0 || language === 'en') expect(found.length).toBe(all.length);
  }), { numRuns: 1000 });
});
