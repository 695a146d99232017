import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { ConfigProblem, readConfig } from './config.ts';

test('an empty environment gives the defaults', () => {
  expect(readConfig({})).toMatchObject({ dataDir: resolve('data'), host: '127.0.0.1', port: 8080, minIntervalMs: 3_600_000, hostPauseMs: 1000, fullText: 'auto', allowPrivate: '' });
});

test('values are read, empty ones are as if not there', () => {
  expect(readConfig({ DATELINE_PORT: '9000', DATELINE_HOST: '', DATELINE_PUBLIC_URL: 'https://news.example/', HOME: '/root' })).toMatchObject({ port: 9000, host: '127.0.0.1', publicUrl: 'https://news.example' });
});

test('where vectors come from', () => {
  expect(readConfig({}).embeddings).toEqual({ provider: 'none' });
  expect(readConfig({ DATELINE_EMBEDDINGS: 'use-lite' }).embeddings).toEqual({ provider: 'use-lite' });
  expect(readConfig({ DATELINE_DATA: '/srv/news', DATELINE_EMBEDDINGS: 'onnx', DATELINE_EMBEDDINGS_MODEL: 'Xenova/multilingual-e5-small', DATELINE_EMBEDDINGS_DOWNLOAD: 'once' }).embeddings).toEqual({ provider: 'onnx', model: 'Xenova/multilingual-e5-small', mayDownload: true, cacheDir: '/srv/news/models' });
  expect(readConfig({ DATELINE_EMBEDDINGS: 'openai-compatible', DATELINE_EMBEDDINGS_MODEL: 'nomic-embed-text', DATELINE_EMBEDDINGS_URL: 'http://localhost:11434/v1', DATELINE_EMBEDDINGS_KEY_FILE: '/run/key' }).embeddings).toEqual({ provider: 'openai-compatible', model: 'nomic-embed-text', url: 'http://localhost:11434/v1', keyFile: '/run/key' });
});

test.each([
  [{ DATELINE_PORT: 'eighty' }, /DATELINE_PORT=eighty/],
  [{ DATELINE_PORT: '70000' }, /DATELINE_PORT=70000/],
  [{ DATELINE_MIN_INTERVAL: '60' }, /at least 900 seconds/],
  [{ DATELINE_PUBLIC_URL: 'ftp://news.example' }, /DATELINE_PUBLIC_URL/],
  [{ DATELINE_CONTACT: 'a\r\nX-Evil: 1' }, /DATELINE_CONTACT/],
  [{ DATELINE_EMBEDDINGS: 'word2vec' }, /DATELINE_EMBEDDINGS=word2vec/],
  [{ DATELINE_EMBEDDINGS: 'onnx' }, /DATELINE_EMBEDDINGS=onnx needs DATELINE_EMBEDDINGS_MODEL/],
  [{ DATELINE_EMBEDDINGS: 'openai-compatible', DATELINE_EMBEDDINGS_MODEL: 'x' }, /needs DATELINE_EMBEDDINGS_URL/],
  [{ DATELINE_EMBEDDINGS_URL: 'file:///etc' }, /DATELINE_EMBEDDINGS_URL/],
  [{ DATELINE_PROT: '80' }, /no setting DATELINE_PROT/],
])('%o is refused with the name of the setting', (environment, message) => {
  expect(() => readConfig(environment)).toThrow(ConfigProblem);
  expect(() => readConfig(environment)).toThrow(message);
});
