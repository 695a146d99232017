import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDate, readDate } from './find-date.ts';

const iso = (text: string, lang?: string): string | undefined => {
  const time = readDate(text, lang);
  return time === undefined ? undefined : new Date(time).toISOString().replace(':00.000Z', 'Z').replace('T00:00Z', '');
};

describe('readDate', () => {
  test.each<[text: string, date: string | undefined, lang?: string]>([
    ['2026-05-03T08:15:00+02:00', '2026-05-03T06:15Z'], ['2026-05-03T08:15:00.123Z', '2026-05-03T08:15Z'], ['2026-05-03 08:15', '2026-05-03T08:15Z'], ['2026-05-03T08:15+0530', '2026-05-03T02:45Z'], ['2026-05-03', '2026-05-03'],
    ['20260503', '2026-05-03'], ['20260503T081500Z', '2026-05-03T08:15Z'], ['1777795200', '2026-05-03T08:00Z'], ['1777795200000', '2026-05-03T08:00Z'], ['2026/05/03 10:00', '2026-05-03T10:00Z'],
    ['Sun, 03 May 2026 08:15:00 GMT', '2026-05-03T08:15Z'], ['Sun, 3 May 2026 08:15:00 -0400', '2026-05-03T12:15Z'], ['May 3, 2026', '2026-05-03'], ['May 3rd, 2026 at 8:15 pm EDT', '2026-05-04T00:15Z'], ['3 May 2026, 8:15', '2026-05-03T08:15Z'], ['12:30 a.m. Sept. 5, 2025', '2025-09-05T00:30Z'],
    ['Updated: March 14, 2026 6:05 PM PST', '2026-03-15T02:05Z'], ['3. Mai 2026, 6:30 Uhr', '2026-05-03T06:30Z'], ['Mittwoch, 11. März 2026', '2026-03-11'], ['11.02.2026 06:30', '2026-02-11T06:30Z'], ['Stand: 11.2.26', '2026-02-11'],
    ['Publié le 20 janvier 2026 à 17:05', '2026-01-20T17:05Z'], ['1er août 2025', '2025-08-01'], ['3 juillet 2025', '2025-07-03'], ['3 juin 2025', '2025-06-03'], ['20 de enero de 2026', '2026-01-20'], ['5 de março de 2026', '2026-03-05'], ['7 ottobre 2025', '2025-10-07'], ['9 december 2025', '2025-12-09'],
    ['8 października 2025', '2025-10-08'], ['3 мая 2026', '2026-05-03'], ['12 августа 2025 г. 14:20', '2025-08-12T14:20Z'], ['2026年04月08日 09:12', '2026-04-08T09:12Z'], ['2026년 4월 8일', '2026-04-08'], ['١', undefined],
    ['3 مايو 2026', '2026-05-03'], ['3 במאי 2026', '2026-05-03'], ['05/03/2026', '2026-03-05'], ['05/03/2026', '2026-05-03', 'en-US'], ['05/23/2026', '2026-05-23', 'en-GB'], ['23/05/2026', '2026-05-23', 'en-US'], ['05.03.2026', '2026-03-05', 'en-US'],
    ['3 พฤษภาคม 2569', '2026-05-03'], ['3 พ.ค. 2569 10:15 น.', '2026-05-03T10:15Z'], ['๓ พฤษภาคม ๒๕๖๙', '2026-05-03'], ['03/05/2569', '2026-05-03', 'th'], ['วันอาทิตย์ที่ 3 พฤษภาคม พ.ศ. 2569', '2026-05-03'],
    ['٣ مايو ٢٠٢٦', '2026-05-03'], ['الأحد 3 مايو/أيار 2026', '2026-05-03'], ['3 أيار 2026', '2026-05-03'], ['5 تشرين الثاني 2025', '2025-11-05'], ['5 كانون الأول 2025 - 14:20', '2025-12-05T14:20Z'], ['03 ماي 2026', '2026-05-03'], ['٢٠٢٦/٠٥/٠٣ ١٠:١٥', '2026-05-03T10:15Z'],
    ['יום ראשון, 3 במאי 2026, 08:15', '2026-05-03T08:15Z'], ['14 בספטמבר 2025', '2025-09-14'], ['3.5.2026 | 08:15', '2026-05-03T08:15Z', 'he'],
    ['令和8年5月3日', '2026-05-03'], ['2026年3月14日(土) 18時00分', '2026-03-14T18:00Z'], ['２０２６年５月３日', '2026-05-03'], ['2026-05-03 下午3:05', '2026-05-03T15:05Z'], ['民國115年5月3日', '2026-05-03'], ['2026.05.03. 오후 3:05', '2026-05-03T15:05Z'],
    ['۱۳ اردیبهشت ۱۴۰۵', '2026-05-03'], ['1405/02/13', '2026-05-03', 'fa'], ['1405/02/13', undefined, 'en'], ['3 मई 2026', '2026-05-03'], ['০৩ মে ২০২৬', '2026-05-03'], ['3 tháng 5, 2026', '2026-05-03'], ['ngày 3/5/2026 10:15', '2026-05-03T10:15Z', 'vi'], ['3 மே 2026', '2026-05-03'],
    ['2026. május 3.', '2026-05-03'], ['2026 m. gegužės 3 d.', '2026-05-03'], ['2026. gada 3. maijs', '2026-05-03'], ['3. toukokuuta 2026', '2026-05-03'], ['3. května 2026', '2026-05-03'], ['3 Mayıs 2026 Pazar', '2026-05-03'], ['3 Μαΐου 2026', '2026-05-03'], ['3 travnja 2026', '2026-04-03', 'hr'], ['3 listopada 2025', '2025-10-03', 'hr'], ['3 listopada 2025', '2025-11-03', 'pl'], ['3 Mei 2026', '2026-05-03', 'id'], ['3 травня 2026', '2026-05-03'], ['3 მაისი, 2026', '2026-05-03'],
    ['By Ada Quill · 3 May 2026 · 5 min read', '2026-05-03'], ['Published 8:15 AM EDT, Sun May 3, 2026', '2026-05-03T12:15Z'], ['3 May 2026 at 10.15', '2026-05-03T10:15Z'], ['room 5 of 2026', undefined],
    ['', undefined], ['yesterday', undefined], ['2026', undefined], ['31 February 2026', undefined], ['2026-13-01', undefined], ['1889-01-01', undefined], ['99999999999', undefined], ['call 555 2026', undefined],
  ])('%s', (text, date, lang) => expect(iso(text, lang)).toBe(date));

  test('reads every date that it could have written', () => {
    fc.assert(fc.property(fc.date({ min: new Date('1990-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }), (date) => {
      expect(readDate(date.toISOString())).toBe(Math.floor(date.getTime() / 1000) * 1000);
      expect(readDate(date.toUTCString())).toBe(Math.floor(date.getTime() / 1000) * 1000);
    }));
  });

  test('is a number or nothing, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('1', '2', '0', '/', '-', '.', ' ', ':', 'T', 'Z', '+', 'May', 'märz', '年', 'pm', ',') }), (text) => {
      const time = readDate(text);
      if (time !== undefined) expect(Number.isSafeInteger(time)).toBe(true);
    }));
  });
});

describe('findDate', () => {
  test.each([
    ['2026-05-03T08:15:00+02:00', { hasTime: true, offset: 120 }], ['2026-05-03T08:15:00', { hasTime: true, offset: undefined }], ['3 May 2026', { hasTime: false, offset: undefined }], ['May 3, 2026 8:15 pm EDT', { hasTime: true, offset: -240 }], ['1777795200', { hasTime: true, offset: undefined }],
  ])('tells zone and time of %s', (text, { hasTime, offset }) => {
    const found = findDate(text);
    expect([found?.hasTime, found?.offset]).toEqual([hasTime, offset]);
  });

  test('takes little time for hostile lines', () => {
    const started = performance.now();
    for (const text of ['1'.repeat(10_000), '1 '.repeat(5000), 'a 1 '.repeat(3000), '3 มกราคม '.repeat(1000), '12 mai'.repeat(2000), '٣'.repeat(10_000)]) findDate(text);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
