import { InvalidArgumentError } from 'commander';
import { expect, test } from 'vitest';
import { wholeNumber } from './whole-number.ts';

test.each([['1', 1], ['007', 7], ['100', 100]])('reads %s', (text, number) => expect(wholeNumber(1, 100)(text)).toBe(number));

test.each(['abc', '', '0', '101', '2.5', '-3', '1e1', '0x10', ' 5', '9'.repeat(400)])('refuses "%s"', (text) => {
  expect(() => wholeNumber(1, 100)(text)).toThrow(InvalidArgumentError);
  expect(() => wholeNumber(1, 100)(text)).toThrow('It must be a whole number from 1 to 100.');
});
