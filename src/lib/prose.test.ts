import { describe, expect, test } from 'vitest';
import { sanitizeHtml } from '../common/html/sanitize.ts';
import { dressed } from './prose.ts';

const dress = (html: string, scope?: string): string => dressed(sanitizeHtml(html, { baseUrl: 'https://news.example.org/' }), scope);

describe('dressed', () => {
  test('a table can be scrolled and reached, and says its caption', () => {
    expect(dress('<p>a</p><table><caption>Rain in <b>mm</b></caption><tr><th>A</th><td>1</td></tr></table><p>b</p>'))
      .toBe('<p>a</p><div class="scroll" tabindex="0" role="region" aria-label="Table: Rain in mm"><table><caption>Rain in <b>mm</b></caption><tbody><tr><th>A</th><td>1</td></tr></tbody></table></div><p>b</p>');
  });

  test('the first of many columns stays in sight', () => {
    expect(dress(`<table><tr>${'<td>1</td>'.repeat(4)}</tr><tr><td>2</td></tr></table>`)).toContain('class="scroll wide"');
  });

  test('code can be reached', () => {
    expect(dress('<pre><code class="language-js">a</code></pre>')).toBe('<pre tabindex="0" role="region" aria-label="Code"><code class="language-js">a</code></pre>');
  });

  test('a player says what it is and which frame to load', () => {
    const html = dress('<iframe src="https://www.youtube.com/embed/AbCdEfGhIjK?start=5" title="The film"></iframe>');
    expect(html).toContain('<figure class="embed video" data-frame="https://www.youtube-nocookie.com/embed/AbCdEfGhIjK?autoplay=1&amp;start=5"><a href="https://www.youtube.com/watch?v=AbCdEfGhIjK&amp;t=5s"');
    expect(html).toContain('<span class="label" dir="auto">The film</span><span class="host" lang="en" dir="ltr">Video, youtube.com</span></a></figure>');
    expect(html).not.toContain('<iframe');
  });

  test('one without a title is called by its kind; one that cannot be framed is a link', () => {
    const html = dress('<iframe src="https://player.twitch.tv/?channel=harbour"></iframe>');
    expect(html).toContain('<figure class="embed video"><a href="https://www.twitch.tv/harbour"');
    expect(html).toContain('<span class="label" lang="en" dir="ltr">Video</span><span class="host" lang="en" dir="ltr">twitch.tv</span>');
    expect(dress('<iframe src="https://vimeo.com/1"></iframe>')).toContain('<span class="label" lang="en" dir="ltr">Video</span><span class="host" lang="en" dir="ltr">vimeo.com</span>');
  });

  test('several texts on one page share no id', () => {
    expect(dress('<p>id="note-x" <a href="#n">1</a></p><p id="n">Note</p>', '2')).toBe('<p>id="note-x" <a href="#note-2-n">1</a></p><p id="note-2-n">Note</p>');
  });

  test('all else stays as it is', () => {
    const html = '<p>a &lt;table&gt; and &lt;pre&gt; b</p><blockquote class="embed"><p>x</p></blockquote>';
    expect(dressed(html)).toBe(html);
  });
});
