import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tagsOf } from './tags-of.ts';

const article = {
  title: 'Harbour bridge in Lindholm closed after storm',
  text: `The harbour bridge in Lindholm was closed on Monday after a storm damaged two of its pillars, the Coastal Roads Agency (CRA) said.
Engineers of the CRA found cracks in the harbour bridge, which carries most of the traffic between Sweden and the islands.
"We will not open the bridge before the pillars are safe," said Marta Ekholm, who leads the agency. Ekholm asked the government in Stockholm for money.
Ferries will replace the bridge until spring. The storm also damaged the harbour of Lindholm, and Swedish rail traffic stood still for a day.
Ms Ekholm said the CRA would inspect every harbour bridge in Sweden.`,
  lang: 'en',
};

describe('tagsOf', () => {
  it('gives three to five tags that the article is about, best first', () => {
    const tags = tagsOf(article);
    expect(tags.length).toBeGreaterThanOrEqual(3);
    expect(tags.length).toBeLessThanOrEqual(5);
    expect(tags.map(({ label }) => label.toLowerCase())).toEqual(expect.arrayContaining(['lindholm']));
    expect(tags.map(({ score }) => score)).toEqual(tags.map(({ score }) => score).sort((a, b) => b - a));
    expect(new Set(tags.map(({ tag }) => tag)).size).toBe(tags.length);
  });

  it('names a country by its code in every language, also when only its people are named', () => {
    const russian = { title: 'Американские дипломаты покинули переговоры', text: 'Американская делегация уехала в понедельник.\nАмериканские дипломаты заявили, что переговоры о рыбной ловле закончены.\nПереговоры продолжатся весной, сообщила американская сторона.', lang: 'ru' };
    expect(tagsOf(russian)).toContainEqual(expect.objectContaining({ tag: 'US', kind: 'place' }));
    const german = { title: 'USA beenden Verhandlungen über Fischerei', text: 'Die USA haben am Montag die Verhandlungen über die Fischerei beendet.\nDie Fischerei vor der Küste bleibt damit ohne Regeln, sagte der Sprecher der USA.', lang: 'de' };
    expect(tagsOf(german)).toContainEqual(expect.objectContaining({ tag: 'US', label: 'USA', kind: 'place' }));
  });

  it('gives a person by the full name, not by the surname beside it', () => {
    const tags = tagsOf({ ...article, title: 'Marta Ekholm to lead inspection of bridges' });
    expect(tags).toContainEqual(expect.objectContaining({ label: 'Marta Ekholm', kind: 'person' }));
    expect(tags.map(({ label }) => label)).not.toContain('Ekholm');
  });

  it('prefers tags that recent articles share', () => {
    const without = tagsOf(article).map(({ tag }) => tag);
    const shared = tagsOf(article, { sharedBy: (tag) => (tag === 'SE' ? 10_000 : 0) }).map(({ tag }) => tag);
    expect(shared.indexOf('SE')).toBeGreaterThanOrEqual(0);
    expect(shared.indexOf('SE')).toBeLessThan(without.includes('SE') ? without.indexOf('SE') + 1 : 5);
  });

  it('takes the frequencies of an archive', () => {
    const asked: string[] = [];
    tagsOf(article, { frequencies: { documents: 1000, of: (key) => { asked.push(key); return 3; } } });
    expect(asked).toContain('lindholm');
  });

  it.each([['zh', '北京大桥因暴风雨关闭', '北京大桥在周一的暴风雨之后关闭。工程师发现大桥的支柱受损。大桥将在春天重新开放，中国政府表示。'], ['ja', '港の橋が嵐で閉鎖', '港の橋は月曜日の嵐のあと閉鎖された。技術者は橋の柱に亀裂を見つけた。日本政府は橋を春に再開すると述べた。']])('finds tags without spaces between words: %s', (lang, title, text) => {
    const tags = tagsOf({ title, text, lang });
    expect(tags.length).toBeGreaterThanOrEqual(3);
    expect(tags.map(({ tag }) => tag)).toContain(lang === 'zh' ? 'CN-BJ' : 'JP');
  });

  it('gives nothing for nothing, and never throws', () => {
    expect(tagsOf({ title: '', text: '' })).toEqual([]);
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.string({ unit: 'binary', maxLength: 400 }), fc.option(fc.constantFrom('en', 'xx', '', 'zh-Hant', 'tlh', 'nonsense tag'), { nil: undefined }), (title, text, lang) => {
      expect(tagsOf({ title, text, lang }).length).toBeLessThanOrEqual(5);
    }), { numRuns: 20 });
  });

  it('reads a hostile text in bounded time', () => {
    const started = performance.now();
    tagsOf({ title: 'A'.repeat(5000), text: 'Aa Bb-Cc "Dd (EE) '.repeat(20_000) });
    tagsOf({ title: '', text: 'a'.repeat(1_000_000) });
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
