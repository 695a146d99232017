import { expect, test } from 'vitest';
import { fieldsFromForm, fieldsFromRules, problemsByField, rulesFromFields, shownTrial } from './rule-form.ts';

const form = (fields: Record<string, string>): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
};

test('one selector a line; empty fields and lines say nothing', () => {
  const fields = fieldsFromForm(form({ keep: ' article \r\n\r\n.body > p\n', remove: '', title: ' h1 ', date: '  ' }));
  expect(rulesFromFields(fields)).toEqual({ keep: ['article', '.body > p'], remove: [], title: 'h1' });
});

test('rules are shown as they were typed', () => {
  const rules = { keep: ['a', 'b'], remove: ['c'], byline: '.by' };
  expect(rulesFromFields(fieldsFromRules(rules))).toEqual(rules);
  expect(rulesFromFields(fieldsFromRules(undefined))).toEqual({ keep: [], remove: [] });
});

test('a field without end is cut', () => {
  expect(fieldsFromForm(form({ keep: 'x'.repeat(1e6) })).keep).toHaveLength(10_000);
});

test('messages stand with their field', () => {
  expect(problemsByField([
    { rule: 'remove', selector: 'p:x', at: 3, message: 'No.' },
    { rule: 'remove', selector: 'q', message: 'Nor this.' },
  ])).toEqual({ remove: ['p:x, letter 3: No.', 'q: Nor this.'] });
});

test('long lists and paragraphs are cut, and counted whole', () => {
  const changes = { gone: Array.from({ length: 90 }, () => 'é'.repeat(900)), added: [], facts: [], before: { words: 9 }, after: { words: 0, refused: 'No.' } };
  const shown = shownTrial({ articleId: 1, url: 'https://post.example.org/', title: 'T', changes });
  expect(shown.changes?.gone).toMatchObject({ count: 90 });
  expect(shown.changes?.gone.shown).toHaveLength(40);
  expect(shown.changes?.gone.shown[0]).toHaveLength(400);
  expect(shownTrial({ articleId: 1, url: 'https://post.example.org/', title: 'T', problem: 'Gone.' })).toEqual({ articleId: 1, url: 'https://post.example.org/', title: 'T', problem: 'Gone.' });
});
