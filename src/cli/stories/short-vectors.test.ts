import { expect, it } from 'vitest';
import { EmbeddingDesk } from '../../newsroom/embedding/embedding-desk.ts';
import { shortVectors } from './short-vectors.ts';

const headline = { title: 'Ferry runs aground off Tarnsund', text: '' };

it('makes vectors of headlines only, and of languages that the model knows', async () => {
  const desk = new EmbeddingDesk({ settings: { provider: 'use-lite' }, version: 'test' });
  try {
    const vectorOf = await shortVectors(desk);
    expect(await vectorOf(headline)).toHaveLength(512);
    expect(await vectorOf({ title: 'Паром «Аврелия» сел на мель у Тарнсунда', text: '' })).toBeUndefined();
    expect(await vectorOf({ ...headline, text: 'The ferry ran aground on a reef early on Monday. '.repeat(12) })).toBeUndefined();
  } finally {
    await desk.close();
  }
});

it('makes none without embeddings', async () => {
  const desk = new EmbeddingDesk({ settings: { provider: 'none' }, version: 'test' });
  expect(await (await shortVectors(desk))(headline)).toBeUndefined();
  await desk.close();
});
