import { InvalidArgumentError } from 'commander';

/**
 * Makes the reader of an option that is a whole number.
 * @param least the smallest number that is allowed, and `most` the greatest
 * @throws {InvalidArgumentError} from what is made, for any other text
 */
export const wholeNumber = (least: number, most: number) => (text: string): number => {
  const number = /^\d{1,15}$/.test(text) ? Number(text) : NaN;
  if (number >= least && number <= most) return number;
  throw new InvalidArgumentError(`It must be a whole number from ${least} to ${most}.`);
};
