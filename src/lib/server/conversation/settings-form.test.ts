import { describe, expect, it } from 'vitest';
import { numberFields, usual } from './settings-fields.ts';
import { readForm } from './settings-form.ts';

const form = (given: Record<string, string>): FormData => {
  const data = new FormData();
  data.set('comments', 'members');
  data.set('firstReview', usual.firstReview);
  for (const { name } of numberFields.flatMap(({ fields }) => fields)) data.set(name, String(usual[name]));
  for (const [name, value] of Object.entries(given)) data.set(name, value);
  return data;
};

describe('the form of conversations', () => {
  it('says what it says', () => {
    expect(readForm(form({ perHour: '7', heldWords: 'casino*\r\n\r\ncheap pills\ncasino*' }))).toEqual({
      comments: 'members', untaken: [], change: { ...usual, perHour: 7, heldWords: ['casino*', 'cheap pills'] },
    });
  });

  it.each([['perMinute', '61'], ['perDay', '-1'], ['longest', '199'], ['newForHours', '1.5'], ['linksAtMost', ''], ['perHour', '1e2']])('takes no %s of %s', (name, value) => {
    expect(readForm(form({ [name]: value }))).toMatchObject({ problem: expect.stringContaining('whole number') });
  });

  it('takes no answer that it does not offer', () => {
    expect(readForm(form({ comments: 'everybody' }))).toEqual({ problem: 'The form is not complete.' });
    expect(readForm(form({ firstReview: '' }))).toEqual({ problem: 'The form is not complete.' });
  });

  it('says which lines are no words', () => {
    expect(readForm(form({ heldWords: 'good\n(a+)+$\n*' }))).toMatchObject({ change: { heldWords: ['good'] }, untaken: ['(a+)+$', '*'] });
  });
});
