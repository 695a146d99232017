import { expect, test } from 'vitest';
import { openArchive } from '../../archive/open.ts';
import { houseOf } from '../../archive/house.ts';
import { entry, feedUrl, now, state } from '../../archive/testing/entries.ts';
import { testFolders } from '../../archive/testing/folder.ts';
import { ask } from '../../understand/ask/ask.ts';
import { archiveSource } from './archive-source.ts';

const folder = testFolders();

test('a question is answered from what the archive holds, word for word', async () => {
  const archive = await openArchive({ dataDir: folder() });
  await houseOf(archive).feeds.subscribe([{ feedUrl: feedUrl(1), folder: [] }], now);
  const texts = {
    bridge: 'The harbour bridge was opened on Monday by Mayor Ada Holm. It cost 84 million crowns and took nine years.',
    storm: 'A storm called Berta tore the roofs from sixty houses in Norwick on Friday. Nobody was hurt.',
    ...Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`notes-${at}`, `The council met for the ${at + 2}th time and spoke about lamps, benches and the hours of the market.`])),
  };
  const entries = Object.entries(texts).map(([name, text]) => { const made = entry(name, text); return { ...made, article: { ...made.article, lang: 'en' } }; });
  await archive.desk.storeFeed({ feedId: 1, now, state: state(1), document: { entries } });

  const put = (question: string) => ask(archiveSource(houseOf(archive), question), question, { language: 'en', askedAt: now });
  const { answer, citations: [first] } = await put('Who opened the harbour bridge?');
  expect(answer).toBe('The harbour bridge was opened on Monday by Mayor Ada Holm.');
  expect(first).toMatchObject({ title: 'Title of bridge', url: 'https://gazette.example.org/bridge', quote: answer, start: 0 });
  expect((await put('What was the storm in Norwick called?')).answer).toContain('Berta');
  expect(await put('Which country won the ice hockey championship in Prague?')).toMatchObject({ answer: null, citations: [] });
  await archive.close();
});
