import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markPassage } from './mark-passage.ts';
import { sanitizeHtml } from './sanitize.ts';
import { htmlToText } from './text.ts';

const markIn = (html: string, quote: string): string | undefined => {
  const text = htmlToText(html);
  const start = text.indexOf(quote);
  return markPassage(html, text, [start, start + quote.length]);
};

test('a sentence is marked where it stands', () => {
  expect(markIn('<p>One. Two &amp; three. Four.</p>', 'Two & three.')).toBe('<p>One. <mark class="passage" id="passage">Two &amp; three.</mark> Four.</p>');
});

test('a mark never crosses a tag: every piece of text has its own, and the first has the id', () => {
  expect(markIn('<p>He <em>said</em> so.</p>', 'He said so.'))
    .toBe('<p><mark class="passage" id="passage">He </mark><em><mark class="passage">said</mark></em><mark class="passage"> so.</mark></p>');
});

test('of two equal sentences the one that is meant is marked', () => {
  const html = '<p>It rained.</p><p>They waited.</p><p>It rained.</p>';
  const text = htmlToText(html);
  const second = text.lastIndexOf('It rained.');
  expect(markPassage(html, text, [second, second + 10])).toBe('<p>It rained.</p><p>They waited.</p><p><mark class="passage" id="passage">It rained.</mark></p>');
});

test('white space, soft hyphens and ruby annotations do not hide a passage', () => {
  expect(markIn('<p>A  long\nship\u00adyard <ruby>word<rt>ann</rt></ruby> ends.</p>', 'A long shipyard word ends.')).toContain('<rt>ann</rt>');
});

test('what the text does not have is not marked', () => {
  expect(markPassage('<p>One.</p>', 'Another text.', [0, 13])).toBeUndefined();
  expect(markPassage('<p>One.</p>', 'One.', [2, 2])).toBeUndefined();
  expect(markPassage('<p>One.</p>', 'One.', [900, 950])).toBeUndefined();
});

test('marks add nothing else and take nothing away, whatever is marked in whatever the fence lets through', () => {
  const word = fc.constantFrom('One', 'two.', '&amp;', '<em>', '</em>', '<p>', '</p>', '<table><tr><td>', '</td></tr></table>', '<img src="https://a.example/b.png" alt="a &gt; b">', '<script>x</script>', '<a href="https://a.example/?a=1&amp;b=2">', '</a>', 'Три', '\u00ad', '<pre>', '</pre>', '<math><mi>x</mi></math>', '"', "<p id='passage'>");
  fc.assert(fc.property(fc.array(word, { maxLength: 30 }), fc.nat(200), fc.nat(60), (words, start, length) => {
    const html = sanitizeHtml(words.join(' '));
    const text = htmlToText(html);
    const marked = markPassage(html, text, [start, start + length]);
    if (marked === undefined) return;
    expect(marked.replaceAll(/<mark class="passage"(?: id="passage")?>|<\/mark>/g, '')).toBe(html);
    expect(sanitizeHtml(marked).replaceAll(/<\/?mark>/g, '')).toBe(sanitizeHtml(html));
    expect(marked.match(/id="passage"/g)).toHaveLength(1);
  }));
});
