import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { ConfigProblem, readConfig } from './config.ts';

test('an empty environment gives the defaults', () => {
  expect(readConfig({})).toMatchObject({ dataDir: resolve('data'), host: '127.0.0.1', port: 8080, minIntervalMs: 3_600_000, hostPauseMs: 1000, fullText: 'auto', allowPrivate: '' });
});

test('values are read, empty ones are as if not there', () => {
  expect(readConfig({ DATELINE_PORT: '9000', DATELINE_HOST: '', DATELINE_PUBLIC_URL: 'https://news.example/', HOME: '/root' })).toMatchObject({ port: 9000, host: '127.0.0.1', publicUrl: 'https://news.example' });
});

test.each([
  [{ DATELINE_PORT: 'eighty' }, /DATELINE_PORT=eighty/],
  [{ DATELINE_PORT: '70000' }, /DATELINE_PORT=70000/],
  [{ DATELINE_MIN_INTERVAL: '60' }, /at least 900 seconds/],
  [{ DATELINE_PUBLIC_URL: 'ftp://news.example' }, /DATELINE_PUBLIC_URL/],
  [{ DATELINE_CONTACT: 'a\r\nX-Evil: 1' }, /DATELINE_CONTACT/],
  [{ DATELINE_PROT: '80' }, /no setting DATELINE_PROT/],
])('%o is refused with the name of the setting', (environment, message) => {
  expect(() => readConfig(environment)).toThrow(ConfigProblem);
  expect(() => readConfig(environment)).toThrow(message);
});
