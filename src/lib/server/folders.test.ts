import { expect, test } from 'vitest';
import { folderFromText, folderText } from './folders.ts';

test.each([
  [[]],
  [['World']],
  [['World', 'Asia']],
  [['Music', 'AC/DC']],
])('%j is typed and read back', (folder) => {
  expect(folderFromText(folderText(folder))).toEqual(folder);
});

test('what people type is tidied', () => {
  expect(folderFromText('  World  /  Asia / ')).toEqual(['World', 'Asia']);
  expect(folderFromText(' ')).toEqual([]);
});
