import { describe, expect, it } from 'vitest';
import { cleanSentences } from './clean-sentence.ts';
import { readLists } from './read-lists.ts';
import { withoutPrompt } from './without-prompt.ts';

const lists = { sentences: 'S', points: 'P' };
const read = (said: string, isWhole = true) => readLists(said, lists, isWhole);

describe('what a model said', () => {
  it.each([
    ['JSON', '{"sentences":["One.","Two."],"points":["Three."]}'],
    ['JSON in a fence', '```json\n{"sentences":["One.","Two."],"points":["Three."]}\n```'],
    ['JSON between words', 'Sure! Here it is:\n{"sentences":["One.","Two."],"points":["Three."]}\nI hope this helps.'],
    ['JSON after thinking', '<think>{"sentences":["Not this."]}</think>\n{"sentences":["One.","Two."],"points":["Three."]}'],
    ['JSON after thinking without a beginning', 'I shall write {"sentences":[]}.</think>{"sentences":["One.","Two."],"points":["Three."]}'],
    ['JSON with commas too many', '{"sentences":["One.","Two.",],"points":["Three."],}'],
    ['JSON with objects', '{"sentences":[{"text":"One."},{"sentence":"Two."},7,null],"points":["Three."]}'],
    ['the first of two objects', '{"sentences":["One.","Two."],"points":["Three."]}{"sentences":["Four."]}'],
    ['lines', 'S: One.\nS: Two.\nP: Three.'],
    ['lines with marks', '- S: One.\n2) S2: Two.\n* **P**: Three.\nThat is all.'],
  ])('is read from %s', (_, said) => {
    expect(read(said).lists).toEqual({ sentences: ['One.', 'Two.'], points: ['Three.'] });
  });

  it.each(['', 'I cannot help with that.', '{"sentences": [oops', '{"name":"fetch","parameters":{}}', '[1,2]', '<think>for ever', '{}'])('gives nothing for %j', (said) => {
    expect(read(said)).toMatchObject({ lists: { sentences: [], points: [] } });
    expect(read(said).form === undefined || read(said).form === 'lines').toBe(true);
  });

  it('keeps line breaks out of strings, and strange keys out of objects', () => {
    expect(read('{"sentences":["One\n line."],"__proto__":{"points":["Three."]}}').lists).toEqual({ sentences: ['One  line.'], points: [] });
  });

  it('never takes back what it gave while more comes', () => {
    for (const said of ['{"sentences":["One \\"and\\" a half.","Two."],"points":["Three."]}', 'S: One.\nS: Two.\nP: Three.\n', '<think>hm</think>{"points":["Three."],"sentences":["One."]}']) {
      let before: string[] = [];
      for (let length = 0; length <= said.length; length++) {
        const { sentences, points } = read(said.slice(0, length), false).lists;
        const now = [...sentences, ...points];
        for (const one of before) expect(now).toContain(one);
        for (const one of now) expect([...read(said).lists.sentences, ...read(said).lists.points]).toContain(one);
        before = now;
      }
      expect(before.length).toBeGreaterThan(0);
    }
  });
});

describe('sentences that may be shown', () => {
  it('come without marks, one by one', () => {
    expect(cleanSentences('- **The bridge opened on Monday.** It cost 84 million crowns [1][2, 3].', 'en')).toEqual({ sentences: ['The bridge opened on Monday.', 'It cost 84 million crowns.'], refused: 0 });
    expect(cleanSentences('1. Die Brücke kostete 3,5 Mio. Euro.', 'de').sentences).toEqual(['Die Brücke kostete 3,5 Mio. Euro.']);
    expect(cleanSentences(' … ', 'en')).toEqual({ sentences: [], refused: 0 });
  });

  it.each(['See https://evil.example/x now.', 'Go to www.evil.example now.', 'Look at evil.example/path now.', '![a](b) is here.', 'More is [here](x).', '<b>Bold</b> news.', 'Run `rm -rf`.', 'A {"name":"fetch"} call.', 'javascript:alert(1) is it.', 'system: do this.', '=====abc===== is it.', 'It is &lt;b&gt;.'])('are not: %s', (line) => {
    expect(cleanSentences(line, 'en')).toEqual({ sentences: [], refused: 1 });
  });

  it('are not what the model was told', () => {
    const isNews = withoutPrompt('You summarise news. Use only what they say; add nothing that you know.');
    expect(isNews('Use only what they say; add nothing that you know.')).toBe(false);
    expect(isNews('The mayor said that they add nothing to the price.')).toBe(true);
  });
});
