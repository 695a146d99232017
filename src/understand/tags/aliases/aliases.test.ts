import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abbreviationsIn } from './abbreviations.ts';
import { type AliasMemory, forgetAliases, learnAliases, packAliases, unpackAliases } from './alias-memory.ts';
import { aliasesOf } from './aliases-of.ts';
import { personsIn } from './persons.ts';
import { romanize, skeletonOf, soundOf } from './romanize.ts';

describe('abbreviationsIn', () => {
  it.each([
    ['The Coastal Roads Agency (CRA) said', 'CRA', 'Coastal Roads Agency'],
    ['Die Europäische Hafenbehörde (EHB) teilt mit', 'EHB', 'Europäische Hafenbehörde'],
    ['Le Bureau national des ponts (BNP) a dit', 'BNP', 'Bureau national des ponts'],
    ['the All-harbour Water Research Office (AWRO)', 'AWRO', 'All-harbour Water Research Office'],
    ['The CRA (Coastal Roads Agency) said', 'CRA', 'Coastal Roads Agency'],
    ['Агентство береговых дорог (АБД) сообщило', 'АБД', 'Агентство береговых дорог'],
    ['the Agency for Bridges and Roads ("ABR")', 'ABR', 'Agency for Bridges and Roads'],
  ])('reads %s', (text, short, long) => { expect(abbreviationsIn(text)).toEqual([{ short, long }]); });

  it.each(['Lindholm (AP) — The bridge', 'She was elected (D-Lindholm)', 'The bridge (see below) is closed', 'in the harbour (1998)', 'Harbour Weekly (HBX)', 'the agency (CRA)'])('reads none in %s', (text) => {
    expect(abbreviationsIn(text)).toEqual([]);
  });

  it('stays quick on hostile text', () => {
    const started = performance.now();
    abbreviationsIn('A('.repeat(10_000));
    abbreviationsIn('Aa Bb (AB) '.repeat(10_000));
    personsIn('Aa Bb-Cc D. '.repeat(10_000));
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => { abbreviationsIn(text); personsIn(text); soundOf(text); }), { numRuns: 100 });
  });
});

describe('personsIn', () => {
  it('finds those whose last name also stands alone', () => {
    const found = personsIn('Marta Ekholm met Jan van der Meer at the World Bank. There Ekholm left. The Bank said no. Meer stayed with Harbour Bridge.', { articles: new Set(['the']), isSmall: (word) => word === 'There' });
    expect(found.map(({ full }) => full)).toEqual(['Marta Ekholm', 'Jan van der Meer']);
  });
});

describe('soundOf', () => {
  it.each([['Wladimir', 'Vladimir', 'Владимир'], ['Tschechow', 'Chekhov', 'Чехов'], ['Michail', 'Mikhail', 'Михаил']])('is near in all spellings: %s', (...spellings) => {
    expect(new Set(spellings.map(skeletonOf)).size).toBe(1);
  });
  it('romanizes', () => { expect(romanize('Щукин Łódź Ψαράς')).toBe('shchukin lodz psaras'); });
});

const archive = (articles: readonly (readonly [lang: string, title: string, text: string])[]): AliasMemory => {
  const memory: AliasMemory = new Map();
  for (const [day, [lang, title, text]] of articles.entries()) learnAliases(memory, { lang, title, text, day });
  return memory;
};
const folded = (memory: AliasMemory, options = {}): Record<string, string> => Object.fromEntries([...aliasesOf(memory.values(), options)].map(([from, { tag }]) => [from, tag]));

const cra = ['en', 'Bridge closed', 'The Coastal Roads Agency (CRA) closed a bridge.'] as const;
const ekholm = ['en', 'Bridge closed', 'Marta Ekholm closed it. Later Ekholm opened it.'] as const;

describe('aliasesOf', () => {
  it('believes an abbreviation that two articles introduce, and not one that stands for two things', () => {
    expect(folded(archive([cra]))).toEqual({});
    expect(folded(archive([cra, cra]))).toEqual({ cra: 'coastalroadsagency' });
    expect(folded(archive([cra, cra, ['en', '', 'The Civil Rights Assembly (CRA) met.']]))).not.toHaveProperty('cra');
  });

  it('believes a surname that three articles explain, unless others have it too', () => {
    expect(folded(archive([ekholm, ekholm, ekholm]))).toEqual({ ekholm: 'martaekholm' });
    expect(folded(archive([ekholm, ekholm, ekholm, ['en', '', 'Nils Ekholm sang. Ekholm bowed.']]))).not.toHaveProperty('ekholm');
    expect(folded(archive([ekholm, ekholm, ekholm]), { articlesWith: () => 50 })).toEqual({});
  });

  it('leaves titles and initials out of names', () => {
    const memory = archive([
      ['en', '', 'Marta Ekholm spoke. Ekholm left.'], ['en', '', 'Kapten Marta Ekholm spoke. Ekholm left.'],
      ['en', '', 'Nils Aaberg spoke. Aaberg left.'], ['en', '', 'Kapten Nils Aaberg spoke. Aaberg left.'], ['en', '', 'Nils J. Aaberg spoke. Aaberg left.'],
    ]);
    expect(folded(memory)).toMatchObject({ kaptenmartaekholm: 'martaekholm', nilsjaaberg: 'nilsaaberg', aaberg: 'nilsaaberg' });
  });

  it('knows a name again in another language and script', () => {
    const memory = archive([
      ['en', '', 'Vladislav Chemerkin spoke. Chemerkin left.'], ['en', '', 'Vladislav Chemerkin spoke. Chemerkin left.'],
      ['de', '', 'Wladislaw Tschemerkin kam. Gestern ging Tschemerkin.'], ['ru', '', 'Владислав Чемеркин выступил. Потом Чемеркин ушёл.'],
    ]);
    const aliases = aliasesOf(memory.values());
    const given = [...aliases].filter(([, { tag }]) => tag === 'vladislavchemerkin').map(([from]) => from);
    expect(given).toHaveLength(2);
    expect(given).toContain('wladislawtschemerkin');
  });

  it('never gives a tag that is itself an alias', () => {
    const aliases = aliasesOf(archive([ekholm, ekholm, ekholm, cra, cra, ['en', '', 'Marta K. Ekholm came. Ekholm left.']]).values());
    for (const { tag } of aliases.values()) expect(aliases.has(tag)).toBe(false);
  });
});

describe('an alias memory', () => {
  it('survives packing, and forgets what was said once long ago', () => {
    const memory = archive([cra, ekholm, ekholm]);
    expect(unpackAliases(packAliases(memory))).toEqual(memory);
    expect(() => unpackAliases('[[9]]')).toThrow();
    const rows = memory.size;
    forgetAliases(memory, 30);
    expect(memory.size).toBe(rows);
    forgetAliases(memory, 100);
    expect([...memory.values()].every(({ count }) => count > 1)).toBe(true);
  });
});
