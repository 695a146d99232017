import { expect, test } from 'vitest';
import { z } from 'zod';
import { errorText } from './error-text.ts';

const shape = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  most: z.number().max(9).optional(),
  headers: z.record(z.string(), z.string()).optional(),
});

test.each([
  [{ id: 1 }, '"text" must be a string'],
  [{ text: 3 }, '"id" must be a string or a number; "text" must be a string'],
  [{ id: 1, text: 'x', headers: { etag: 1 } }, '"headers.etag" must be a string'],
  [{ id: 1, text: 'x', most: 10 }, '"most": Too big: expected number to be <=9'],
  [[], 'the line must be an object'],
  [null, 'the line must be an object'],
])('says what is wrong with %j in a line', (value, text) => expect(errorText(shape.safeParse(value).error)).toBe(text));

test('an error of several lines is one', () => {
  expect(errorText(new Error('The model\n  is not there.\n'))).toBe('The model is not there.');
  expect(errorText('gone')).toBe('gone');
});
