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
