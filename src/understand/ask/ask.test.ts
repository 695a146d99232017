import { expect, test } from 'vitest';
import { ask } from './ask.ts';
import { type AskableArticle, PassageIndex } from './passage-index.ts';

const day = (date: string): number => Date.parse(date);

/** A small town's news, in several outlets and languages; all of it made up. */
const articles: AskableArticle[] = [
  { id: 'bridge', title: 'Harbour bridge opens after nine years', url: 'https://post.example.org/bridge', publishedAt: day('2024-05-13'), language: 'en', text: 'The new harbour bridge was opened on Monday by Mayor Ada Holm, nine years after the first stone was laid.\n\nThousands walked across before the first cars were let through. "I did not think I would see it," said a fisherman.\n\nThe bridge cost 84 million crowns, twice as much as was planned.' },
  { id: 'bridge-2', title: 'Mayor cuts ribbon on new crossing', url: 'https://gazette.example.org/crossing', publishedAt: day('2024-05-14'), language: 'en', text: 'Ada Holm, the mayor, opened the harbour bridge on Monday in front of a large crowd.\n\nThe crossing takes the place of a ferry that had served the town since 1921.' },
  { id: 'ferry', title: 'Last ferry leaves Norwick', publishedAt: day('2024-05-12'), language: 'en', text: 'The ferry Seagull made its last crossing from Norwick on Sunday evening. Its captain, Piet Marsh, has steered it for 31 years.\n\nIt will become a museum of fishing.' },
  { id: 'storm', title: 'Storm Berta tears roofs from houses', publishedAt: day('2024-02-02'), language: 'en', text: 'A storm called Berta tore the roofs from sixty houses in Norwick on Friday. Nobody was hurt.\n\nThe school stays closed until Wednesday because its boiler room is under water.' },
  { id: 'bruecke', title: 'Alte Mühle wird Bibliothek', url: 'https://bote.example.org/muehle', publishedAt: day('2024-05-10'), language: 'de', text: 'Die alte Mühle am Fluss wird zur Bibliothek. Die Architektin Jana Thal hat den Umbau entworfen, der drei Jahre dauern soll.\n\nDie Stadt zahlt dafür 12 Millionen Kronen.' },
  { id: 'мост', title: 'В Заречье открыли новую школу', publishedAt: day('2024-05-11'), language: 'ru', text: 'Новую школу в Заречье открыла в субботу директор Мария Лескова. В ней будут учиться шестьсот детей.\n\nСтроительство продолжалось четыре года.' },
  { id: '学校', title: '青河镇新图书馆开放', publishedAt: day('2024-05-09'), language: 'zh', text: '青河镇的新图书馆星期四正式开放。馆长林晓梅说，图书馆共有八万册图书。\n\n建设费用为三千万元。' },
  ...Array.from({ length: 30 }, (_, at): AskableArticle => ({ id: `other-${at}`, title: `Council notes, part ${at}`, publishedAt: day('2024-04-01') + at * 86_400_000, language: 'en', text: `The council met for the ${at + 2}th time. It spoke about lamps, benches and the hours of the market, and voted on none of them.\n\nThe next meeting is in the town hall.` })),
];

const index = new PassageIndex();
for (const article of articles) index.add(article);

const askedAt = day('2024-05-16');
const put = (question: string, language = 'en') => ask(index, question, { language, askedAt });

test.each([
  ['en', 'Who opened the harbour bridge this week?', 'Ada Holm', 'bridge'],
  ['en', 'How much did the new bridge cost?', '84 million', 'bridge'],
  ['en', 'What was the name of the storm that tore roofs from houses?', 'Berta', 'storm'],
  ['en', 'Why does the school stay closed?', 'boiler room', 'storm'],
  ['de', 'Wer hat den Umbau der alten Mühle entworfen?', 'Jana Thal', 'bruecke'],
  ['ru', 'Кто открыл новую школу в Заречье?', 'Мария Лескова', 'мост'],
  ['zh', '青河镇的新图书馆有多少册图书？', '八万册', '学校'],
] as const)('%s: %s', async (language, question, held, id) => {
  const { answer, citations, passages } = await put(question, language);
  expect(answer).toContain(held);
  const [first] = citations;
  expect(passages[0]?.id === id || first?.id === id || citations.some((one) => one.id === id)).toBe(true);
  for (const { id: cited, quote, start } of citations) {
    const article = articles.find((one) => one.id === cited);
    expect(start < 0 ? article?.title : article?.text.slice(start, start + quote.length)).toBe(quote);
  }
});

test('other articles that agree are cited too, each once', async () => {
  const { citations } = await put('Who opened the harbour bridge?');
  expect(citations.map(({ id }) => id).sort()).toEqual(['bridge', 'bridge-2']);
  expect(citations.every(({ quote }) => quote.includes('Holm'))).toBe(true);
});

test.each([
  ['en', 'Which team won the ice hockey final?'],
  ['en', 'Who was elected president of Ruritania this week?'],
  ['en', 'How many astronauts landed on the moon of Jupiter?'],
  ['de', 'Welcher Schauspieler gewann den Filmpreis in Lindholm?'],
  ['ru', 'Какая страна выиграла чемпионат мира по хоккею?'],
  ['en', '?'],
  ['en', ''],
])('%s: the archive does not hold: %s', async (language, question) => {
  expect(await put(question, language)).toMatchObject({ answer: null, citations: [] });
});

test('passages come one an article, best first, word for word', async () => {
  const { passages } = await put('When did the last ferry leave Norwick?');
  expect(passages[0]?.id).toBe('ferry');
  expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length);
  for (const { id, text, start } of passages.slice(0, 3)) expect(articles.find((one) => one.id === id)?.text.slice(start, start + text.length)).toBe(text);
});

test('what is near in meaning comes before what words prefer, if it stands out enough', async () => {
  const question = 'Who opened the crossing in Norwick?';
  const byWords = (await put(question)).passages.map(({ id }) => id);
  const far = byWords.at(-1) ?? '';
  const standing = (much: number) => (_question: string, candidates: readonly { article: { id: string | number } }[]): Promise<number[]> => Promise.resolve(candidates.map(({ article }) => (article.id === far ? much : 0)));
  const withNear = async (much: number) => (await ask(index, question, { language: 'en', closeness: standing(much) })).passages.map(({ id }) => id);
  expect(byWords.length).toBeGreaterThan(1);
  expect((await withNear(100))[0]).toBe(far);
  expect(await withNear(1)).toEqual(byWords);
});

test('an empty index holds nothing', async () => {
  expect(await ask(new PassageIndex(), 'Who opened the bridge?', { language: 'en' })).toEqual({ answer: null, citations: [], confidence: 0, passages: [] });
});

test('an index that has answered takes no more articles', async () => {
  const small = new PassageIndex();
  await ask(small, 'Who?', { language: 'en' });
  expect(() => small.add({ id: 1, title: 'Late', text: 'Too late.', language: 'en' })).toThrow('build a new one');
});
