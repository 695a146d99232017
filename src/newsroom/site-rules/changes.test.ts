import { expect, test } from 'vitest';
import type { ExtractedArticle } from '../../common/article.ts';
import type { Result } from '../../common/result.ts';
import { extractArticle } from '../../extract/index.ts';
import { outletPage } from '../../extract/site/outlet.fixture.ts';
import { changesBetween } from './changes.ts';

const page = outletPage(3, { amid: '<div class="box"><p>The box of the tower says the same twice, and says it well.</p><p>It goes on for a sentence more, as boxes of towers do.</p></div>' });
const read = (rules: { keep?: string[]; remove?: string[]; title?: string } = {}): Result<ExtractedArticle> => extractArticle(page, { url: 'https://post.example.org/3.html', rules: { keep: [], remove: [], ...rules } });

test('nothing changes where the readings are one', () => {
  const changes = changesBetween(read(), read());
  expect(changes).toMatchObject({ gone: [], added: [], facts: [] });
  expect(changes.before).toEqual(changes.after);
});

test('paragraphs that go and come, in page order, and facts', () => {
  const less = read({ remove: ['.box'] });
  expect(changesBetween(read(), less)).toMatchObject({ gone: [expect.stringContaining('The box'), expect.stringContaining('It goes on')], added: [] });
  expect(changesBetween(less, read())).toMatchObject({ gone: [], added: [expect.stringContaining('The box'), expect.stringContaining('It goes on')] });
  expect(changesBetween(read(), read({ title: '.box p' })).facts).toEqual([{ name: 'title', before: 'Story number 3 of the harbour', after: 'The box of the tower says the same twice, and says it well.' }]);
});

test('a paragraph that stood twice and stands once goes once', () => {
  const before = read();
  const twice: Result<ExtractedArticle> = before.ok ? { ok: true, value: { ...before.value, text: `${before.value.text}\n\n${before.value.text.split('\n\n')[0] ?? ''}` } } : before;
  expect(changesBetween(twice, before).gone).toHaveLength(1);
});

test('a page that is no article says why', () => {
  const none = extractArticle('<p>x</p>', { url: 'https://post.example.org/' });
  const refused = changesBetween(read(), none);
  expect(refused.after).toEqual({ words: 0, refused: expect.stringMatching(/^The page/) });
  expect(refused.gone.length).toBeGreaterThan(3);
  expect(refused.facts).toEqual([]);
});
