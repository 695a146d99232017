import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainTitle } from '../../common/html/title.ts';
import { escapeText } from '../../common/html/escape.ts';
import type { Subscription, SubscriptionList } from '../../common/opml.ts';
import { limits } from './limits.ts';
import { OpmlProblem } from './opml-problem.ts';
import { parseOpml } from './parse-opml.ts';
import { writeOpml } from './write-opml.ts';

const pieces = ['<', '>', '&', '"', "'", '&amp;', '&lt;b&gt;', '&eacute;', '&#65;', '<b>', '</b>', '<i x=1>', '<![CDATA[', ']]>', '<!--', '-->', 'word', ' ', '\n', '\t', '\u00a0', 'é', '日本', '🗞', '\u200b', '\u0000', '\ud800', '\ufffe', '__proto__', '/'];
const text = fc.oneof(fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join('')), fc.string({ maxLength: 20, unit: 'binary' }));
/** One line of plain text, as all titles in the archive are. */
const title = text.map((raw) => plainTitle(escapeText(raw.replace(/[\ufffe\uffff]/g, ''))));
/** Anything that XML can hold. */
// oxlint-disable-next-line no-control-regex -- these are the characters that XML 1.0 section 2.2 forbids
const category = text.map((raw) => raw.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ''));
const address = fc.oneof(fc.webUrl({ withQueryParameters: true }), fc.constantFrom('https://a.example.org/?x=1&copy=2&amp;z', 'http://ann:p%22w@a.example.org/', 'https://пример.example.org/ö?"<>')).map((url) => new URL(url).href);

const subscription: fc.Arbitrary<Subscription> = fc
  .record({ feedUrl: address, title, siteUrl: fc.option(address.map((url) => url.replace(/^(\w+:\/\/)[^/@]*@/, '$1')), { nil: undefined }), folder: fc.array(title.filter(Boolean), { maxLength: 4 }), category })
  .map(({ feedUrl, title, siteUrl, folder, category }) => ({ feedUrl, ...(title ? { title } : {}), ...(siteUrl === undefined ? {} : { siteUrl }), folder, ...(category ? { category } : {}) }));
const list: fc.Arbitrary<SubscriptionList> = fc
  .record({ title, subscriptions: fc.uniqueArray(subscription, { maxLength: 12, selector: ({ feedUrl }) => feedUrl }) })
  .map(({ title, subscriptions }) => ({ ...(title ? { title } : {}), subscriptions }));

const byAddress = (subscriptions: readonly Subscription[]): Subscription[] => subscriptions.toSorted((one, other) => (one.feedUrl < other.feedUrl ? -1 : 1));

describe('what is written', () => {
  test('is read as the same list', () => {
    fc.assert(fc.property(list, (before) => {
      const { title, subscriptions, refused } = parseOpml(writeOpml(before));
      expect(refused).toEqual([]);
      expect(title).toBe(before.title);
      expect(byAddress(subscriptions)).toEqual(byAddress(before.subscriptions));
    }), { numRuns: 1000 });
  });

  test('is read as the same list from its bytes, and in the same order from then on', () => {
    fc.assert(fc.property(list, (before) => {
      const { title, subscriptions } = parseOpml(new TextEncoder().encode(writeOpml(before)));
      const once = { ...(title === undefined ? {} : { title }), subscriptions };
      expect(byAddress(subscriptions)).toEqual(byAddress(before.subscriptions));
      expect(parseOpml(writeOpml(once))).toEqual({ ...once, refused: [] });
      expect(writeOpml(once)).toBe(writeOpml(before));
    }), { numRuns: 500 });
  });

  test('keeps feeds of one folder in their order', () => {
    fc.assert(fc.property(list, ({ subscriptions }) => {
      const inFolder = (of: readonly Subscription[], folder: readonly string[]): string[] => of.filter((one) => JSON.stringify(one.folder) === JSON.stringify(folder)).map(({ feedUrl }) => feedUrl);
      const after = parseOpml(writeOpml({ subscriptions })).subscriptions;
      for (const { folder } of subscriptions) expect(inFolder(after, folder)).toEqual(inFolder(subscriptions, folder));
    }), { numRuns: 300 });
  });

  test('holds only characters that XML allows, whatever is in the list', () => {
    fc.assert(fc.property(text, text, text, (title, folder, category) => {
      const written = writeOpml({ title, subscriptions: [{ feedUrl: title, title: folder, siteUrl: category, folder: [folder, title], category }] });
      // oxlint-disable-next-line no-control-regex -- these are the characters that XML 1.0 section 2.2 forbids
      expect(written).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
      expect(written.isWellFormed()).toBe(true);
      expect(written).not.toMatch(/&(?!amp;|lt;|gt;|quot;|#10;|#13;|#9;)/);
    }), { numRuns: 500 });
  });
});

describe('parseOpml on anything', () => {
  const tags = ['<opml>', '</opml>', '<head>', '<body>', '<title>', '</title>', '<outline text="F">', '</outline>', '<outline xmlUrl="https://a.example.org/" text="A"/>', '<outline xmlUrl=feed://b.example.org', '<outline type=include url=x', '<!DOCTYPE x [', ']>', '<?xml version="1.0" encoding="utf-16"?>', 'text="', 'category=\''];
  const soup = fc.array(fc.oneof(fc.constantFrom(...tags, ...pieces), fc.string({ maxLength: 6, unit: 'binary' })), { maxLength: 40 }).map((parts) => parts.join(''));
  const check = (document: string | Uint8Array): void => {
    try {
      const { title = '', subscriptions } = parseOpml(document);
      for (const one of subscriptions) {
        expect(one.feedUrl).toMatch(/^https?:\/\//);
        expect(one.siteUrl ?? 'http:').toMatch(/^https?:/);
        expect(one.folder.length).toBeLessThanOrEqual(limits.depth);
        for (const line of [title, one.title ?? '', ...one.folder]) expect(line).not.toMatch(/[\n\r\t\0]/);
      }
      expect(new Set(subscriptions.map(({ feedUrl }) => feedUrl)).size).toBe(subscriptions.length);
    } catch (error) {
      if (!(error instanceof OpmlProblem)) throw error;
    }
  };

  test('gives a sound list or says why not', () => {
    fc.assert(fc.property(soup, (document) => check(document)), { numRuns: 1500 });
  });

  test('whatever the bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), soup, (bytes, document) => check(new Uint8Array([...bytes, ...new TextEncoder().encode(document)]))), { numRuns: 500 });
  });
});
