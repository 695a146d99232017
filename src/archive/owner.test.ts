import { spawnSync } from 'node:child_process';
import { hostname } from 'node:os';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { isDead, ownName } from './owner.ts';

describe('owner', () => {
  it('is alive while it runs', () => {
    expect(ownName()).toContain(`${hostname()}:${process.pid}:`);
    expect(isDead(ownName())).toBe(false);
  });

  it('is dead when its process ended', () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    expect(isDead(`${hostname()}:${pid}:`)).toBe(true);
  });

  it('is dead when another process has its number', () => {
    expect(isDead(`${hostname()}:${process.pid}:another-boot`)).toBe(process.platform === 'linux');
  });

  it('is alive when nothing else is known', () => {
    expect(isDead(`${hostname()}:${process.pid}:`)).toBe(false);
    expect(isDead('elsewhere.example.org:1:x')).toBe(false);
    expect(isDead('any name')).toBe(false);
    expect(isDead('')).toBe(false);
    // Another user's process.
    expect(isDead(`${hostname()}:1:`)).toBe(false);
  });
});
