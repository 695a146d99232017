import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { stemBulgarian } from './stem-bulgarian.ts';
import { termOf } from './terms.ts';

/** Forms of one word. */
test.each(['министър министърът', 'избор избори изборите', 'вестник вестници', 'град градове', 'жена жената', 'село селото села', 'болен болна'])('%s', (forms) => {
  expect(new Set(forms.split(' ').map(stemBulgarian)).size, forms.split(' ').map(stemBulgarian).join(' ')).toBe(1);
});

it('leaves short words alone', () => expect(stemBulgarian('аз')).toBe('аз'));

it('stems any word, without an error, to no more letters', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'абвгдезийклмнопрстуцчшщъюяен'), maxLength: 20 }), (word) => {
    expect(stemBulgarian(word).length).toBeLessThanOrEqual(word.length);
    expect(termOf(word, 'bg').length).toBeLessThanOrEqual(word.length);
  }));
});
