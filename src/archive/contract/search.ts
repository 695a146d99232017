import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IncomingEntry, SnippetPiece } from '../archive.ts';
import type { ContractDatabase } from './place.ts';
import { day, entry, freshDesk, now } from './samples.ts';

export function searchContract(database: ContractDatabase): void {
  describe('search', () => {
    const desk = freshDesk(database);
    const shown = (pieces: readonly SnippetPiece[] | undefined): string => (pieces ?? []).map((piece) => (piece.match ? `[${piece.text}]` : piece.text)).join('');

    /** Titles found for a query among articles of these texts, in order. */
    async function found(texts: Record<string, string>, ...queries: string[]): Promise<string[][]> {
      const feed = await desk.feed('a');
      await desk.store(feed, Object.entries(texts).map(([title, text], i) => entry(`e${i}`, { article: { title, text, html: `<p>${text}</p>` } })));
      const results: string[][] = [];
      for (const query of queries) results.push((await desk.edition.search(query, { literal: true })).hits.map((hit) => hit.card.title).toSorted());
      return results;
    }

    it('reads words, phrases, exceptions and beginnings', async () => {
      const texts = { A: 'The harbour bridge opened on Monday.', B: 'The bridge of the harbour stays closed.', C: 'A tunnel instead.' };
      expect(await found(texts, 'bridge', 'bridge HARBOUR', '"harbour bridge"', 'bridge -monday', 'harb*', 'bridge tunnel', '"of the" bridge', 'bri', '-bridge', 'har*', 'closed.', '"bridge')).toEqual([
        ['A', 'B'], ['A', 'B'], ['A'], ['B'], ['A', 'B'], [], ['B'], [], [], ['A', 'B'], ['B'], ['A', 'B'],
      ]);
    });

    it('does not mind case and diacritics', async () => {
      expect(await found({ A: 'Café in Zürich, São Paulo', B: 'MÜNCHEN Ελλάδας ΕΛΛΆΔΑ Москва мой Ёлка', C: 'Cafe\u0301 with a combining mark' }, 'cafe', 'CAFÉ', 'zurich', 'sao paulo', 'munchen', 'ελλαδα', 'МОСКВА', 'ёлка', 'елка', 'мои')).toEqual([['A', 'C'], ['A', 'C'], ['A'], ['A'], ['B'], ['B'], ['B'], ['B'], ['B'], []]);
    });

    it('finds words of scripts that are written without spaces', async () => {
      const texts = {
        zh: '中国国家统计局今天公布了最新的经济数据。',
        ja: '東京都知事は今日、記者会見でiPhone15発売について語った。ｶﾀｶﾅも。',
        ko: '서울에서 열린 기자회견에서 대통령이 발표했다.',
        th: 'กรุงเทพมหานครเป็นเมืองหลวงของประเทศไทย',
        lo: 'ນະຄອນຫຼວງວຽງຈັນເປັນເມືອງຫຼວງຂອງລາວ',
        km: 'ភ្នំពេញគឺជារាជធានីនៃប្រទេសកម្ពុជា',
        my: 'ရန်ကုန်မြို့သည် မြန်မာနိုင်ငံ၏ အကြီးဆုံးမြို့ဖြစ်သည်',
      };
      expect(await found(texts, '统计局', '经济', '国', '东京', '東京', '京都', '知事', 'iPhone15', 'iPhone15発売', '発売', 'カタカナ', '서울', '대통령', '기자회견', 'เมืองหลวง', 'ประเทศไทย', 'ວຽງຈັນ', 'រាជធានី', 'ရန်ကုန်', '"国家统计局"', '统计 -经济', 'た')).toEqual([
        ['zh'], ['zh'], ['zh'], [], ['ja'], ['ja'], ['ja'], ['ja'], ['ja'], ['ja'], ['ja'], ['ko'], ['ko'], ['ko'], ['th'], ['th'], ['lo'], ['km'], ['my'], ['zh'], [], ['ja'],
      ]);
    });

    it('finds words of other scripts, pointed or not', async () => {
      expect(await found({ ar: 'كِتَابٌ جديد في الأسواق', he: 'שָׁלוֹם עולם', hi: 'दिल्ली में हिन्दी समाचार', ta: 'சென்னை செய்திகள்' }, 'كتاب', 'שלום', 'हिन्दी', 'दिल्ली', 'சென்னை', 'हिन')).toEqual([['ar'], ['he'], ['hi'], ['hi'], ['ta'], []]);
    });

    it('finds by title, byline and category, the title first', async () => {
      const feed = await desk.feed('a');
      await desk.store(feed, [
        entry('text', { article: { title: 'Something else', text: 'Much is said of the lighthouse and of other things in a long text with many words.' } }),
        entry('title', { article: { title: 'The lighthouse', text: 'It stands by the sea.' } }),
        entry('byline', { article: { byline: 'Ada Lighthouse', title: 'Third' } }),
        entry('category', { article: { categories: ['lighthouse'], title: 'Fourth' } }),
        entry('other', { article: { title: 'Nothing of it' } }),
      ]);
      const { total, totalIsExact, hits } = await desk.edition.search('lighthouse');
      expect({ total, totalIsExact }).toEqual({ total: 4, totalIsExact: true });
      expect(hits[0]?.card.title).toBe('The lighthouse');
      expect(shown(hits[0]?.title)).toBe('The [lighthouse]');
      expect(hits.at(-1)?.card.title).toBe('Something else');
      expect(shown(hits.at(-1)?.snippet)).toContain('of the [lighthouse] and');
    });

    it('prefers the newer of two equals, and gives pages', async () => {
      const feed = await desk.feed('a');
      await desk.store(feed, Array.from({ length: 30 }, (_, i) => entry(`e${i}`, { article: { title: `Report ${i}`, text: 'The same words.', publishedAt: now - i * 40 * day } })));
      const first = await desk.edition.search('same words', { limit: 10 });
      const second = await desk.edition.search('same words', { limit: 10, offset: 10 });
      expect(first.total).toBe(30);
      expect([...first.hits, ...second.hits].map((hit) => hit.card.title)).toEqual(Array.from({ length: 20 }, (_, i) => `Report ${i}`));
      expect((await desk.edition.search('same', { limit: 10, offset: 30 })).hits).toEqual([]);
    });

    it('keeps to one feed', async () => {
      const [a, b] = [await desk.feed('a'), await desk.feed('b')];
      await desk.store(a, [entry('one', { article: { text: 'A common word.' } })]);
      await desk.store(b, [entry('two', { article: { text: 'A common word.' } })]);
      expect((await desk.edition.search('common', { filter: { feedIds: [b] } })).hits.map((hit) => hit.card.title)).toEqual(['Title of two']);
      expect((await desk.edition.search(`f${a}`)).total).toBe(0);
    });

    it('counts and ranks only so many of a word that is everywhere', async () => {
      const feed = await desk.feed('a');
      const texts = Array.from({ length: 1100 }, (_, i) => entry(`e${i}`, { article: { title: i === 500 ? 'Everywhere' : `Report ${i}`, text: 'It is everywhere.', publishedAt: now - i * 1000 } }));
      await desk.store(feed, texts);
      const { total, totalIsExact, hits } = await desk.edition.search('everywhere');
      expect({ total, totalIsExact }).toEqual({ total: 1000, totalIsExact: false });
      expect(hits[0]?.card.title).toBe('Everywhere');
    });

    it('gives passages that may answer a question, of the likeliest article first', async () => {
      const feed = await desk.feed('a');
      const filler = (words: string): string => Array.from({ length: 12 }, (_, i) => `This is what ${words} said in sentence ${i} of the story.`).join(' ');
      const text = `${filler('the mayor')}\n\nThe new ferry carries 400 people across the bay.\n\n${filler('a captain')}`;
      await desk.store(feed, [
        entry('ferry', { article: { title: 'A ferry for the bay', text, lang: 'en', publishedAt: now - 3 * day } }),
        entry('tram', { article: { title: 'The tram', text: 'The tram carries 300 people.', lang: 'en', publishedAt: now - 9 * day } }),
        entry('cake', { article: { title: 'Cake', text: 'Bake it slowly.', lang: 'en' } }),
      ]);
      const { articles, languages, terms, passages } = await desk.edition.passages('How many people does the ferry carry?');
      expect({ articles, languages }).toEqual({ articles: 3, languages: ['en'] });
      expect(terms).toContainEqual({ forms: ['people', 'peopl'], articles: 2 });
      expect(passages[0]).toMatchObject({ title: 'A ferry for the bay', lang: 'en', source: `Feed ${feed}`, publishedAt: now - 3 * day });
      expect(passages[0]?.text).toContain('400 people');
      expect(text.slice(passages[0]?.start).startsWith(passages[0]?.text ?? '?')).toBe(true);
      expect(passages.map(({ title }) => title)).not.toContain('Cake');
      // An article that is indexed anew is no second one.
      await desk.store(feed, [{ ...entry('cake', { article: { title: 'Cake', text: 'Bake it slowly, in an oven.', lang: 'de' } }), revision: 'second' }]);
      expect(await desk.edition.passages('How many people does the ferry carry?')).toMatchObject({ articles: 3, languages: ['en', 'de'] });
      const before = await desk.edition.passages('How many people?', { before: now - 5 * day });
      expect([...new Set(before.passages.map(({ title }) => title))]).toEqual(['The tram']);
      expect((await desk.edition.passages('???')).passages).toEqual([]);
    });

    it('gives the paragraphs in which a name stands, letter for letter', async () => {
      const feed = await desk.feed('a');
      const long = `${'The council met and spoke about lamps. '.repeat(80)}The pilot Ada Holm waited. ${'Then it rained for an hour. '.repeat(80)}`;
      await desk.store(feed, [
        entry('title', { article: { title: 'Ada Holm speaks', text: 'Harbour master Ada Holm spoke.\n\nIt rained.\n\nLater Ada Holm left.', lang: 'en', publishedAt: now - 3 * day } }),
        entry('long', { article: { title: 'A wait', text: long, lang: 'en', publishedAt: now - day } }),
        entry('small', { article: { title: 'Small letters', text: 'A street named ada holm.', lang: 'en' } }),
        entry('none', { article: { title: 'Ada', text: 'Ada and Jonas Holm.', lang: 'en' } }),
      ]);
      const mentions = await desk.edition.mentions('Ada Holm', 10);
      expect(mentions.slice(0, 2)).toMatchObject([{ title: 'Ada Holm speaks', text: 'Harbour master Ada Holm spoke.', start: 0, lang: 'en' }, { text: 'Later Ada Holm left.', start: 44 }]);
      expect(mentions).toHaveLength(3);
      expect(mentions[2]?.text).toContain('The pilot Ada Holm waited.');
      expect(mentions[2]?.text.length).toBeLessThan(2_000);
      expect(long.slice(mentions[2]?.start).startsWith(mentions[2]?.text ?? '?')).toBe(true);
      expect(await desk.edition.mentions('Ada Holm', 1)).toHaveLength(2);
      expect(await desk.edition.mentions('', 5)).toEqual([]);
    });

    it('ranks what is near in meaning among what has the words, and adds what has not, where nothing else was demanded', async () => {
      const feed = await desk.feed('a');
      for (const [name, text] of [['plain', 'The bank raised rates on Monday.'], ['other', 'The bank raised rates on Tuesday.'], ['near', 'Borrowing becomes dearer.'], ['far', 'Tomatoes like the sun.']] as const) await desk.store(feed, [entry(name, { article: { text, html: `<p>${text}</p>`, publishedAt: now - day } })]);
      const { articles } = desk.edition;
      const ids = new Map((await articles.list({})).cards.map(({ title, id }) => [title.slice('Title of '.length), id]));
      const near = [['near', 6], ['plain', 5], ['far', 1]].map(([name, standing]) => ({ articleId: ids.get(String(name)) ?? 0, similarity: 0.5, standing: Number(standing) }));
      const names = async (query: string, options: Parameters<typeof desk.edition.search>[1] = {}) => (await desk.edition.search(query, { near, ...options })).hits.map(({ card }) => card.title.slice('Title of '.length));
      expect(await names('bank rates')).toEqual(['plain', 'other', 'near']);
      expect((await desk.edition.search('bank rates')).hits.map(({ card }) => card.title)).toEqual(['Title of other', 'Title of plain']);
      expect(await names('"bank raised"')).toEqual(['plain', 'other']);
      expect(await names('bank -tuesday')).toEqual(['plain']);
      expect(await names('bank rates', { filter: { before: now - 2 * day } })).toEqual([]);
      expect(await names('bank rates', { order: 'date' })).toEqual(['other', 'plain']);
      // A slip is mended first; with nothing but the meaning, it stands alone and is told.
      expect((await desk.edition.search('bank raets', { near })).spelling).toMatchObject({ applied: true });
      expect(await desk.edition.search('zyxwv', { near })).toMatchObject({ loose: true, total: 2 });
    });

    it('finds other forms of a word, in the language of each article', async () => {
      const feed = await desk.feed('a');
      const told = (name: string, lang: string | undefined, text: string): IncomingEntry => entry(name, { article: { title: name, text, html: `<p>${text}</p>`, ...(lang === undefined ? {} : { lang }) } });
      await desk.store(feed, [
        told('en', 'en-GB', 'Two bridges were closed.'), told('de', 'de', 'Die alten Brücken der Stadt.'), told('ru', 'ru', 'Под мостами города.'), told('pl', 'pl', 'Nad rzeką stoją nowe mostami.'),
        told('und', undefined, 'Bridges without a language.'), told('fr', 'fr', 'Le pont de l’écluse.'),
      ]);
      const titles = async (query: string): Promise<string[]> => (await desk.edition.search(query, { literal: true })).hits.map((hit) => hit.card.title).toSorted();
      expect([await titles('bridge'), await titles('bridges'), await titles('brücke'), await titles('bruecken'), await titles('мост'), await titles('mosta'), await titles('ecluse'), await titles('"bridges were"'), await titles('"bridge were"')]).toEqual([
        ['en'], ['en', 'und'], ['de'], [], ['ru'], ['pl'], ['fr'], ['en'], [],
      ]);
    });

    it('keeps to what a filter or an operator allows', async () => {
      const [gazette, wire] = [await desk.feed('gazette', ['News']), await desk.feed('wire')];
      await desk.store(gazette, [
        entry('old', { article: { title: 'Old ferry', lang: 'en', publishedAt: now - 400 * day, section: 'Travel' } }),
        entry('new', { article: { title: 'New ferry', lang: 'en', kind: 'opinion' } }),
      ]);
      await desk.store(wire, [entry('german', { article: { title: 'Die ferry', lang: 'de', text: 'Auf dem Meer.' } }), entry('tunnel', { article: { title: 'A tunnel', text: 'Not a ferry.', lang: 'en' } })]);
      await desk.edition.articles.setSaved(1, true, now);
      await desk.edition.articles.setRead([1], true, now);
      const titles = async (query: string, filter = {}): Promise<string[]> => (await desk.edition.search(query, { literal: true, filter })).hits.map((hit) => hit.card.title).toSorted();
      const all = ['A tunnel', 'Die ferry', 'New ferry', 'Old ferry'];
      const cases: [string, string[], object?][] = [
        ['ferry', all],
        ['title:ferry', ['Die ferry', 'New ferry', 'Old ferry']],
        ['title:"new ferry"', ['New ferry']],
        ['ferry lang:de', ['Die ferry']],
        ['ferry source:gazette', ['New ferry', 'Old ferry']],
        ['ferry source:nowhere', []],
        ['ferry kind:opinion', ['New ferry']],
        ['ferry section:travel', ['Old ferry']],
        ['ferry before:2026', ['Old ferry']],
        ['ferry after:2026 lang:en', ['A tunnel', 'New ferry']],
        ['ferry is:saved', ['Old ferry']],
        ['ferry is:unread source:gazette', ['New ferry']],
        ['is:saved', ['Old ferry']],
        ['source:wire', ['A tunnel', 'Die ferry']],
        ['ferry tag:none', []],
        ['ferry', ['New ferry', 'Old ferry'], { folder: ['News'] }],
        ['ferry', [], { folder: ['Nowhere'] }],
        ['ferry -title:tunnel -lang:de', ['Die ferry', 'New ferry', 'Old ferry']],
      ];
      for (const [query, expected, filter] of cases) expect(await titles(query, filter), query).toEqual(expected);
      const byDate = await desk.edition.search('ferry source:gazette', { order: 'date' });
      expect(byDate.hits.map((hit) => hit.card.title)).toEqual(['New ferry', 'Old ferry']);
    });

    it('offers and tries the nearest spelling of what no article has', async () => {
      const feed = await desk.feed('a');
      await desk.store(feed, [
        entry('one', { article: { title: 'The government resigns', text: 'All of the government leaves.', lang: 'en' } }),
        entry('two', { article: { title: 'Governor speaks', text: 'To the harbour.', lang: 'en' } }),
        entry('three', { article: { title: 'Le château', text: 'Les châteaux de la Loire.', lang: 'fr' } }),
      ]);
      const misspelt = await desk.edition.search('goverment');
      expect(misspelt.spelling).toEqual({ query: 'government', applied: true });
      expect(misspelt.hits.map((hit) => hit.card.title)).toEqual(['The government resigns']);
      expect((await desk.edition.search('habrour')).spelling?.query).toBe('harbour');
      expect((await desk.edition.search('chatau')).spelling?.query).toBe('château');
      expect((await desk.edition.search('resigns goverment')).spelling?.query).toBe('resigns government');
      expect(await desk.edition.search('goverment', { literal: true })).toMatchObject({ total: 0, hits: [] });
      expect(await desk.edition.search('xylophone')).toMatchObject({ total: 0, hits: [] });
    });

    it('gives articles with some of the words where none has them all, and says so', async () => {
      await found({ A: 'The harbour bridge opened on Monday.', B: 'A tunnel instead.', C: 'Nothing of it.' });
      const { loose, hits } = await desk.edition.search('What is the longest bridge or tunnel?');
      expect(loose).toBe(true);
      expect(hits.map((hit) => hit.card.title).toSorted()).toEqual(['A', 'B']);
      expect(hits.map((hit) => shown(hit.snippet)).join()).toContain('[bridge]');
    });

    it('finds while a reader types', async () => {
      const feed = await desk.feed('a');
      await desk.store(feed, [entry('one', { article: { title: 'University opens', lang: 'en' } }), entry('two', { article: { title: 'The universe', lang: 'en' } })]);
      const titles = async (query: string): Promise<string[]> => (await desk.edition.search(query, { typing: true })).hits.map((hit) => hit.card.title).toSorted();
      expect([await titles('univ'), await titles('universit'), await titles('university'), await titles('un'), await titles('universit ')]).toEqual([['The universe', 'University opens'], ['University opens'], ['The universe', 'University opens'], [], ['The universe', 'University opens']]);
    });

    it('marks what it found', async () => {
      const text = `${'Words before it. '.repeat(40)}Then the Café of 東京タワー opened, at last. ${'Words after it. '.repeat(40)}`;
      await found({ Title: text });
      const snippet = async (query: string) => shown((await desk.edition.search(query)).hits[0]?.snippet);
      expect(await snippet('cafe')).toContain('Then the [Café] of');
      expect(await snippet('東京')).toContain('of [東京]タワー');
      expect(await snippet('"cafe of"')).toContain('the [Café of] 東京');
      expect(await snippet('open*')).toContain('東京タワー [opened],');
      expect((await snippet('cafe')).length).toBeLessThan(320);
    });

    it('never fails, whatever is asked', async () => {
      await found({ A: 'A text with words, 東京 and "quotes".' });
      const hostile = ['"', '""', '*', '-', '--', '-"', 'a*b*', 'AND', 'OR NOT', 'NEAR(a b)', 'title:x', '{title}', '(', ')', '^a', 'a"b', '\0', '\uD800', '"*"', '- -', '🎉', '東*', '-東', "'; --", 'a '.repeat(500), '"'.repeat(99), 'x'.repeat(5000), '\u0301', '½ ㈠ ﷺ'];
      for (const query of hostile) expect((await desk.edition.search(query)).total).toBeGreaterThanOrEqual(0);
      const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom('"', '-', '*', ' ', 'a', '東', 'ก', 'ి', '(', ':', '^', 'OR') }));
      await fc.assert(
        fc.asyncProperty(text, async (query) => {
          expect((await desk.edition.search(query)).total).toBeGreaterThanOrEqual(0);
        }),
        { numRuns: 300 },
      );
    });
  });
}
