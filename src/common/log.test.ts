import { expect, test } from 'vitest';
import { createLog, logLine } from './log.ts';

test('a line has time, level, event and fields', () => {
  expect(logLine('info', 'round', { feeds: 3, url: 'https://gull.example/feed', ok: true, none: undefined }, 0)).toBe('1970-01-01T00:00:00.000Z info round feeds=3 url=https://gull.example/feed ok=true');
});

test('foreign text cannot forge a line or a field', () => {
  const lines: string[] = [];
  createLog((line) => lines.push(line), () => 0).warn('failed', { reason: 'x\n2026 error forged level="y"' });
  expect(lines).toEqual(['1970-01-01T00:00:00.000Z warn failed reason="x\\n2026 error forged level=\\"y\\""']);
});

test('foreign text gives a terminal no orders', () => {
  const field = 'a\u009b2Jb\u2028c\u202Ed\u007fe\u{E0041}f\ud800 é漢🙂';
  const line = logLine('warn', 'failed', { field }, 0);
  expect(line).toContain('field="a\\u009b2Jb\\u2028c\\u202ed\\u007fe\\udb40\\udc41f\\ud800 é漢🙂"');
  // Nothing is lost: it reads back as it was.
  expect(JSON.parse(line.slice(line.indexOf('"')))).toBe(field);
});
