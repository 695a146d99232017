import { describe, expect, it, test } from 'vitest';
import { iconCandidates } from './icon-candidates.ts';

const page = 'https://quay.example.org/news/today';
const named = (html: string): string[] => iconCandidates(html, page).map((url) => url.replace('https://quay.example.org', ''));

describe('iconCandidates', () => {
  test.each([
    ['nothing', '<p>Hello', ['/favicon.ico']],
    ['an icon', '<link rel=icon href=/i.png>', ['/i.png', '/favicon.ico']],
    ['the old spelling', '<link rel="SHORTCUT ICON" href="i.ico">', ['/news/i.ico', '/favicon.ico']],
    ['the usual address by name', '<link rel="icon" href="/favicon.ico"><link rel="icon" sizes="64x64" href="/b.png">', ['/b.png', '/favicon.ico']],
    ['a base', '<base href="https://cdn.example.org/x/"><link rel=icon href=i.png>', ['https://cdn.example.org/x/i.png', '/favicon.ico']],
    ['a size that fits before small and large', '<link rel=icon sizes=16x16 href=/16><link rel=icon sizes=512x512 href=/512><link rel=icon sizes=96x96 href=/96><link rel=icon sizes=32x32 href=/32>', ['/96', '/32', '/512', '/16', '/favicon.ico']],
    ['a touch icon after an icon that fits', '<link rel=apple-touch-icon href=/t><link rel=icon sizes=48x48 href=/i>', ['/i', '/t', '/favicon.ico']],
    ['a touch icon before a tiny icon', '<link rel=icon sizes=16x16 href=/i><link rel=apple-touch-icon-precomposed sizes=152x152 href=/t>', ['/t', '/i', '/favicon.ico']],
    ['several sizes in one file', '<link rel=icon sizes="16x16 32X32 48x48" href=/all.ico><link rel=icon sizes=16x16 href=/16>', ['/all.ico', '/16', '/favicon.ico']],
    ['no vector graphics', '<link rel=icon href=/i.svg><link rel=icon type="image/svg+xml" href=/j><link rel=mask-icon href=/m.png><link rel=icon href="/k.svg?v=2">', ['/favicon.ico']],
    ['no addresses that are none', '<link rel=icon href="data:image/png;base64,AA"><link rel=icon href="javascript:1"><link rel=icon href=""><link rel=icon>', ['/favicon.ico']],
    ['one icon named twice', '<link rel=icon href=/i><link rel=apple-touch-icon href=/i>', ['/i', '/favicon.ico']],
  ])('finds %s', (_what, html, expected) => {
    expect(named(html)).toEqual(expected);
  });

  it('gives no more than six, the usual address among them', () => {
    const found = named(Array.from({ length: 30 }, (_, at) => `<link rel=icon href=/${at}.png>`).join(''));
    expect(found).toEqual(['/0.png', '/1.png', '/2.png', '/3.png', '/4.png', '/favicon.ico']);
  });
});
