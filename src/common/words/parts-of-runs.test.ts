import { expect, test } from 'vitest';
import { pairsOfRun, runsOf } from './parts-of-runs.ts';

test.each([
  ['The harbour, naïve café!', []],
  ['iPhone15発売中', [{ text: '発売中', start: 8 }]],
  ['「東京」と大阪。', [{ text: '東京', start: 1 }, { text: 'と大阪', start: 4 }]],
  ['서울에서 왔다', [{ text: '서울에서', start: 0 }, { text: '왔다', start: 5 }]],
])('runs of %j', (text, runs) => expect(runsOf(text)).toEqual(runs));

test.each([
  ['東京都', ['東京', '京都', '都']],
  ['猫', ['猫']],
  ['ｱﾊﾟｰﾄ', ['アパ', 'パー', 'ート', 'ト']],
  ['กรุงเทพ', ['กรุ', 'รุง', 'งเ', 'เท', 'ทพ', 'พ']],
])('pairs of %j', (run, pairs) => expect(pairsOfRun(run)).toEqual(pairs));
