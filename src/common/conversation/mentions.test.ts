import { describe, expect, it } from 'vitest';
import { handleOf, mentionsIn } from './mentions.ts';

describe('mentions', () => {
  it.each([
    ['@ada what do you think?', ['ada']],
    ['As @Ada.Lovelace and @ada_lovelace. said', ['adalovelace']],
    ['Write to ada@example.org or see https://x.example/@ada', []],
    ['(@zoë), @李雷!', ['zoë', '李雷']],
    ['@a @@ada @', []],
  ])('%j', (text, handles) => expect(mentionsIn(text)).toEqual(handles));

  it('calls ten at most', () => expect(mentionsIn(Array.from({ length: 50 }, (_, i) => `@reader${i}`).join(' '))).toHaveLength(10));

  it('finds a reader by the name', () => {
    expect(handleOf('Ada Lovelace')).toBe('adalovelace');
    expect(mentionsIn(`@${'Ada Lovelace'.replace(' ', '.')}`)).toEqual([handleOf('Ada Lovelace')]);
  });
});
