export const shortestPassword = 10;
export const longestPassword = 256;

/** Letters and digits of any script, with dots, hyphens and underscores between them. */
export const isPossibleName = (name: string): boolean => name.length <= 40 && /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}._-]*[\p{L}\p{N}\p{M}])?$/u.test(name);

/** What is wrong with a name to sign in with, if anything. */
export const nameProblem = (name: string): string | undefined =>
  isPossibleName(name) ? undefined : 'A name has up to 40 letters and digits; dots, hyphens and underscores may stand between them.';

/** The most common passwords of the required length, and what is easily thought of here. */
const wellKnown: ReadonlySet<string> = new Set(['1234567890', '0123456789', '0987654321', 'qwertyuiop', 'qwertzuiop', 'azertyuiop', 'password12', 'password123', 'password1234', 'passwordpassword', 'iloveyou12', 'administrator', 'letmeinplease', 'changemenow', 'dateline12', 'datelinedateline']);

/** What is wrong with a new password, if anything. */
export function passwordProblem(password: string, name = ''): string | undefined {
  if (password.length < shortestPassword) return `A password has at least ${shortestPassword} characters. A few words are easy to keep in mind.`;
  if (password.length > longestPassword) return `A password has at most ${longestPassword} characters.`;
  const plain = password.toLowerCase();
  const repeats = new Set(plain).size < 4;
  return repeats || wellKnown.has(plain) || (name !== '' && plain.replaceAll(name.toLowerCase(), '').length < 4) ? 'That password is easily guessed. Choose another one.' : undefined;
}
