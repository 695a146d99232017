import { describe, expect, test } from 'vitest';
import { parseTree } from '../../common/html/tree.ts';
import { linesOf } from '../content/lines.ts';
import { stampOf } from './stamp.ts';

function stamp(html: string) {
  const [line] = linesOf(parseTree(html)).lines;
  return line && stampOf(line);
}
const clock = (minutes: number): number => minutes * 60_000;

describe('a line that is the time of an entry', () => {
  test.each([
    ['14:32', 872], ['14.32 Uhr', 872], ['14.32', 872], ['14h32', 872], ['kl. 14:32', 872], ['klo 14.32', 872], ['2:32 p.m.', 872], ['2:32 pm ET', 872], ['12:05 a.m.', 5], ['14:32 GMT', 872], ['Update 14:32', 872],
    ['下午2:32', 872], ['上午10:05', 605], ['14時32分', 872], ['午後2時32分', 872], ['오후 2:32', 872], ['٢:٣٢ م', 872], ['٠٩:١٥', 555], ['१४:३२', 872], ['14:32 น.', 872], ['14:32 Uhr, Ada Quill', 872],
  ])('%s', (text, minutes) => expect(stamp(`<p>${text}</p>`)).toMatchObject({ at: clock(minutes), dated: false, text }));

  test.each([
    ['3 May 2026, 14:32', '2026-05-03T14:32Z'], ['03.05.2026 – 14:32 Uhr', '2026-05-03T14:32Z'], ['2026年5月3日 14:32', '2026-05-03T14:32Z'], ['3 мая 2026, 14:32', '2026-05-03T14:32Z'],
  ])('%s', (text, at) => expect(stamp(`<p>${text}</p>`)).toMatchObject({ at: Date.parse(at), dated: true }));

  test('a time element that says how long ago it was is read by its clock', () => {
    expect(stamp('<p><time datetime="2026-05-03T14:32:05+02:00">3 hours ago</time></p>')).toMatchObject({ text: '14:32', at: Date.parse('2026-05-03T12:32:05Z'), dated: true });
    expect(stamp('<div><span class="time">21:22</span><span>Frances Quill</span></div>')).toMatchObject({ text: '21:22' });
  });

  test.each([
    'At 14:32 the gates opened for the very first of the guests', 'Kick-off: 20:00', 'Starting at $20.00', '13.05.2026', '3:1', 'Version 2.10.3', '1:32:05.17', '25:10', 'Zeit', '12', '50.20 %', 'Leipzig 1:0 Dresden',
  ])('not %s', (text) => expect(stamp(`<p>${text}</p>`)).toBeUndefined());
});
