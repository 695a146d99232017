import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stateText } from './state-text.ts';

describe('text in the data of editors', () => {
  test.each([
    ['a string', 'The bridge is open.', 'The bridge is open.'],
    ['a list of paragraphs', ['The bridge is open.', 'It was shut for a year.'], 'The bridge is open.\n\nIt was shut for a year.'],
    ['ProseMirror', { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'The ' }, { type: 'text', marks: [{ type: 'strong' }], text: 'bridge' }, { type: 'text', text: ' is open.' }] }, { type: 'paragraph', content: [{ type: 'text', text: 'At last.' }] }] }, 'The bridge is open.\n\nAt last.'],
    ['Slate', [{ type: 'p', children: [{ text: 'The ' }, { type: 'link', href: '/bridge', children: [{ text: 'bridge' }] }, { text: ' is open.' }] }, { type: 'p', children: [{ text: 'At last.' }] }], 'The bridge is open.\n\nAt last.'],
    ['Portable Text', [{ _type: 'block', children: [{ _type: 'span', text: 'The bridge' }, { _type: 'span', text: ' is open.' }], markDefs: [] }, { _type: 'block', children: [{ _type: 'span', text: 'At last.' }] }], 'The bridge is open.\n\nAt last.'],
    ['JsonML', ['div', {}, ['p', 'The ', ['a', { href: '/bridge' }, 'bridge'], ' is open.'], ['p', 'At last.']], 'The bridge is open.\n\nAt last.'],
    ['a serialised DOM', [{ type: 'tag', name: 'p', children: [{ type: 'text', data: 'The ' }, { type: 'tag', name: 'a', attribs: { href: '/bridge' }, children: [{ type: 'text', data: 'bridge' }] }, { type: 'text', data: ' is open.' }] }, { type: 'tag', name: 'p', children: [{ type: 'text', data: 'At last.' }] }], 'The bridge is open.\n\nAt last.'],
    ['blocks of HTML', [{ type: 'html', value: '<p>The bridge is open.</p>' }, { type: 'html', value: '<p>At last.</p>' }], '<p>The bridge is open.</p>\n\n<p>At last.</p>'],
    ['Chinese paragraphs', { blocks: [{ type: 'paragraph', data: { text: '大桥已经通车。' } }, { type: 'paragraph', data: { text: '终于。' } }] }, '大桥已经通车。\n\n终于。'],
    ['other articles, addresses and identifiers', { content: [{ type: 'p', text: 'The bridge is open.' }, { type: 'related', items: [{ title: 'Ferry cancelled', url: '/ferry', text: 'No ferry today.' }] }, { type: 'image', value: 'https://pictures.example.org/a.jpg' }, { type: 'id', value: 'ab_12/34' }] }, 'The bridge is open.'],
    ['data within data', { content: ['{"@context":"x","text":"no"}', 'The bridge is open.'] }, 'The bridge is open.'],
  ])('%s', (_name, value, text) => expect(stateText(value)).toBe(text));

  test('any data is read without a failure', () => {
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 8 }), (value) => { expect(typeof stateText(value)).toBe('string'); }));
  });

  test('data nested ten thousand deep', () => {
    let value: unknown = 'deep';
    for (let depth = 0; depth < 10_000; depth++) value = { children: [value] };
    expect(stateText(value)).toBe('');
  });
});
