import { describe, expect, test } from 'vitest';
import { parseTree } from '../../common/html/tree.ts';
import type { Reason } from './clean.ts';
import { linesOf } from './lines.ts';
import { settleTogether } from './together.ts';

/** Lines that stay of a page in which those that begin with "-" were about to go. */
function settled(html: string, why: Reason = 'unlike'): string[] {
  const { lines } = linesOf(parseTree(html));
  const reasons = lines.map(({ text }) => (text.startsWith('-') ? why : undefined));
  settleTogether(lines, reasons);
  return lines.filter((_, at) => reasons[at] === undefined).map(({ text }) => text.replace(/^-/, ''));
}

const row = (...cells: string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

describe('what stays together', () => {
  test('the cells of a table', () => {
    expect(settled(`<table>${row('Bolts replaced', '-412')}${row('Weight of the bridge', '-98 t')}${row('Length over all', '140 metres')}</table>`)).toEqual(['Bolts replaced', '412', 'Weight of the bridge', '98 t', 'Length over all', '140 metres']);
    expect(settled(`<table>${row('-Bolts replaced', '412')}${row('-Weight of the bridge', '-98 t')}${row('-Length over all', '-140 metres')}</table>`)).toEqual([]);
  });

  test('but not the columns of a page', () => {
    const column = 'The old bridge carried its first cars. '.repeat(20).trim();
    expect(settled(`<table>${row(column, '-Menu', '-Search')}</table>`)).toEqual([column]);
  });

  test('the items of a list, save those that rules know', () => {
    const list = '<ul><li>Names of people<li>-Names of places<li>Names of companies and groups</ul>';
    expect(settled(list)).toEqual(['Names of people', 'Names of places', 'Names of companies and groups']);
    expect(settled(list, 'link')).toEqual(['Names of people', 'Names of companies and groups']);
  });

  test('a note and the number that leads to it', () => {
    const page = (id: string): string => `<p>The alders grow well.<sup><a href="#fn1">1</a></sup></p><ol><li id="${id}">-Measured by hand in May.</li></ol>`;
    expect(settled(page('fn1'))).toContain('Measured by hand in May.');
    expect(settled(page('fn2'))).not.toContain('Measured by hand in May.');
  });

  test('not a list of links into the page', () => {
    expect(settled('<ul><li><a href="#a">Schedule</a><li><a href="#b">Relations</a><li><a href="#c">Quotations</a></ul><p>The alders grow well.</p>')).toEqual(['The alders grow well.']);
    expect(settled('<ul><li><a href="/a">Schedule</a><li><a href="/b">Relations</a><li><a href="/c">Quotations</a></ul>')).toHaveLength(3);
  });

  test('not a heading whose text is gone', () => {
    expect(settled('<p>The alders grow well.</p><h2>Comments</h2><p>-First!</p>')).toEqual(['The alders grow well.']);
  });
});
