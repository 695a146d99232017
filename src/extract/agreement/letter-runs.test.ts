import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LetterRuns } from './letter-runs.ts';

const english = 'The council has planted four hundred alders along the upper weir. The anglers say that the water is already cooler there.';

describe('how much of a text stands in another', () => {
  test.each([
    ['the same', english, english, 1, 1],
    ['other quotes, case, spaces and accents', 'The “café” at the weir is open', "THE 'CAFE'   AT THE\u00a0WEIR, IS OPEN!", 1, 1],
    ['a sentence of it', english, 'The anglers say that the water is already cooler there.', 1, 1],
    ['another text', english, 'The ferry to the island was cancelled for the third day in a row.', 0, 0.2],
    ['half of it', 'The anglers say that the water is already cooler there.', english, 0.4, 0.55],
    ['a short word of its own', 'We read it in May at last', 'May', 1, 1],
    ['a short word inside another', 'We were dismayed', 'may', 0, 0],
    ['Chinese', '市议会在上游堰坝种植了四百棵赤杨，钓鱼者说那里的水已经凉爽多了。', '钓鱼者说，那里的水已经凉爽多了', 1, 1],
    ['other Chinese', '市议会在上游堰坝种植了四百棵赤杨，钓鱼者说那里的水已经凉爽多了。', '渡轮连续第三天停航，岛上居民只好等待。', 0, 0],
    ['Japanese, half-width kana', '市議会は上流にハンノキを四百本植えた。', 'ﾊﾝﾉｷを四百本植えた', 1, 1],
    ['Korean', '시의회는 상류 보에 오리나무 사백 그루를 심었다.', '상류 보에 오리나무 사백 그루', 1, 1],
    ['Arabic without its vowel signs', 'زَرَعَ المجلسُ أربعَمئةِ شجرةٍ على ضفة السد العلوي.', 'زرع المجلس أربعمئة شجرة على ضفة السد', 1, 1],
    ['Hebrew', 'המועצה נטעה ארבע מאות עצי אלמון לאורך הסכר העליון.', 'ארבע מאות עצי אלמון לאורך הסכר', 1, 1],
    ['Thai', 'สภาปลูกต้นไม้สี่ร้อยต้นริมฝายด้านบน และน้ำก็เย็นลงแล้ว', 'ปลูกต้นไม้สี่ร้อยต้นริมฝายด้านบน', 1, 1],
    ['nothing', english, ' … — ', 0, 0],
  ])('%s', (_name, whole, part, least, most) => {
    const coverage = new LetterRuns(whole).coverageOf(part);
    expect(coverage).toBeGreaterThanOrEqual(least);
    expect(coverage).toBeLessThanOrEqual(most);
  });

  test('any text holds itself', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const runs = new LetterRuns(text);
      expect(runs.coverageOf(text)).toBe(runs.size === 0 ? 0 : 1);
    }));
  });

  test('a hundred thousand short lines against a long text take no time', () => {
    const runs = new LetterRuns(english.repeat(10_000));
    const start = performance.now();
    for (let at = 0; at < 100_000; at++) runs.coverageOf(`w${at % 977}`);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
