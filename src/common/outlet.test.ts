import { expect, test } from 'vitest';
import { outletOf } from './outlet.ts';

test.each([
  ['the name that it registered', { site: 'news.gazette.co.uk', feedId: 1 }, 'gazette.co.uk'],
  ['its feed where it has no site', { site: undefined, feedId: 7 }, 'feed 7'],
  ['its feed where that is empty', { site: '', feedId: 7 }, 'feed 7'],
])('knows an outlet by %s', (_name, report, expected) => expect(outletOf(report)).toBe(expected));
