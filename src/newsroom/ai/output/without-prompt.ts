const run = 6;
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

function* runsOf(words: readonly string[]): Generator<string> {
  for (let at = 0; at + run <= words.length; at++) yield words.slice(at, at + run).join(' ');
}

/**
 * Makes a filter for what a model wrote: lines that repeat what it was told are left out. There is no secret in a prompt, but it is
 * no news either.
 */
export function withoutPrompt(system: string): (line: string) => boolean {
  const told = new Set(runsOf(wordsOf(system)));
  return (line) => {
    for (const words of runsOf(wordsOf(line))) if (told.has(words)) return false;
    return true;
  };
}
