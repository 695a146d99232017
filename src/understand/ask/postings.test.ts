import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Postings } from './postings.ts';

test('says what a plain list of the documents says', () => {
  fc.assert(fc.property(fc.array(fc.array(fc.constantFrom('a', 'b', 'c', '', '__proto__'), { maxLength: 20 }), { maxLength: 30 }), (documents) => {
    const postings = new Postings();
    for (const terms of documents) postings.add(terms);
    postings.seal();
    for (const term of ['a', 'b', 'c', '', '__proto__', 'absent']) {
      const plain = documents.flatMap((terms, doc) => { const count = terms.filter((one) => one === term).length; return count === 0 ? [] : [[doc, count]]; });
      expect([...postings.of(term)].map((posting) => [posting >>> 8, posting & 255])).toEqual(plain);
    }
  }));
});

test('a count is kept up to 255, and the arrays grow', () => {
  const postings = new Postings();
  postings.add(Array.from({ length: 300 }, () => 'often'));
  for (let doc = 1; doc < 5000; doc++) postings.add([`t${doc}`, 'all']);
  postings.seal();
  expect((postings.of('often')[0] ?? 0) & 255).toBe(255);
  expect(postings.of('all').length).toBe(4999);
  expect(postings.of('t4999')[0]).toBe((4999 << 8) | 1);
});
