import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packBody, packHtml, unpackBody, unpackHtml, type Body } from './body.ts';

describe('bodies', () => {
  const details = { originReason: 'Full text.', categories: ['a'], enclosures: [{ url: 'https://example.org/a.mp3' }] };

  it('come back as they went in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), fc.array(fc.string()), (html, text, categories) => {
        const body: Body = { html, text, details: { ...details, categories } };
        expect(unpackBody(packBody(body))).toEqual(body);
        expect(unpackHtml(packHtml(html))).toBe(html);
      }),
    );
  });

  it('of any size', () => {
    const html = 'Words of a long text, and more. '.repeat(100_000);
    const body = { html, text: html, details };
    const packed = packBody(body);
    expect(packed.length).toBeLessThan(html.length / 100);
    expect(unpackBody(packed)).toEqual(body);
  });

  it('are refused when they are damaged', () => {
    const packed = packBody({ html: 'x', text: 'x', details });
    expect(() => unpackBody(packed.slice(0, -2))).toThrow();
    expect(() => unpackBody(packHtml('not a body'))).toThrow();
  });
});
