import { chmodSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../../archive/open.ts';
import { testFolders } from '../../../archive/testing/folder.ts';
import { readConfig } from '../../../common/config.ts';
import { ModelStore, usualBudget } from './model-settings.ts';
import { SecretBox, SecretProblem } from './secret-box.ts';

const folder = testFolders();
const key = 'sk-live-0a1b2c3d4e5f';

describe('the box of secrets', () => {
  it('opens what it sealed, with a file that only its owner reads', () => {
    const dataDir = folder();
    const box = new SecretBox(dataDir);
    const sealed = box.seal(key, 'a');
    expect(sealed).not.toContain(key);
    expect(box.open(sealed, 'a')).toBe(key);
    expect(new SecretBox(dataDir).open(sealed, 'a')).toBe(key);
    expect(box.seal(key, 'a')).not.toBe(sealed);
    expect(statSync(join(dataDir, 'secret')).mode & 0o777).toBe(0o600);
  });

  it('opens nothing for another purpose, with another file, or changed', () => {
    const dataDir = folder();
    const box = new SecretBox(dataDir);
    const sealed = box.seal(key, 'a');
    expect(() => box.open(sealed, 'b')).toThrow(SecretProblem);
    const bytes = Buffer.from(sealed.slice(3), 'base64url');
    for (const at of [0, 13, bytes.length - 1]) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => box.open(`v1.${changed.toString('base64url')}`, 'a')).toThrow('does not fit');
    }
    for (const odd of ['', 'v1.', 'v2.abcd', 'v1.AAAA', key]) expect(() => box.open(odd, 'a')).toThrow(SecretProblem);
    const kept = readFileSync(join(dataDir, 'secret'), 'utf8');
    writeFileSync(join(dataDir, 'secret'), `${'0'.repeat(64)}\n`);
    expect(() => box.open(sealed, 'a')).toThrow('does not fit the key that is kept in the archive. Put the file back');
    rmSync(join(dataDir, 'secret'));
    expect(() => box.open(sealed, 'a')).toThrow('is missing');
    writeFileSync(join(dataDir, 'secret'), 'rubbish');
    expect(() => box.seal(key, 'a')).toThrow('holds no key');
    writeFileSync(join(dataDir, 'secret'), kept);
    expect(box.open(sealed, 'a')).toBe(key);
  });

  it('says so where the folder cannot be written', () => {
    const file = join(folder(), 'not-a-folder');
    writeFileSync(file, '');
    chmodSync(file, 0o600);
    expect(() => new SecretBox(file).seal(key, 'a')).toThrow(SecretProblem);
  });
});

describe('settings of the model', () => {
  async function store(env: Record<string, string> = {}) {
    const dataDir = folder();
    const archive = await openArchive({ dataDir });
    const models = new ModelStore(archive.settings, readConfig({ DATELINE_DATA: dataDir, ...env }), new SecretBox(dataDir));
    return { dataDir, archive, models };
  }
  const typed = { url: 'https://models.example.net/v1', model: 'm1', budget: usualBudget };

  it('keeps what was typed, the key encrypted and never shown', async () => {
    const { archive, models, dataDir } = await store();
    expect(await models.inForce()).toBeUndefined();
    expect(await models.change({ ...typed, key })).toBeUndefined();
    expect(await models.inForce()).toEqual({ url: typed.url, name: 'm1', key, from: 'page' });
    expect(await models.view()).toEqual({ from: 'page', url: typed.url, model: 'm1', hasKey: true, budget: usualBudget });
    expect(await archive.settings.get('model')).not.toContain(key);
    await archive.close();
    for (const name of ['dateline.sqlite', 'secret']) expect(readFileSync(join(dataDir, name)).includes(key)).toBe(false);
  });

  it('keeps the key for the same host, and gives it to no other', async () => {
    const { archive, models } = await store();
    await models.change({ ...typed, key });
    await models.change({ ...typed, url: 'https://models.example.net/v2', model: 'm2' });
    expect((await models.inForce())?.key).toBe(key);
    await models.change({ ...typed, url: 'https://evil.example/v1' });
    expect(await models.inForce()).toEqual({ url: 'https://evil.example/v1', name: 'm1', from: 'page' });
    await models.change(typed);
    expect((await models.inForce())?.key).toBeUndefined();
    await models.change({ ...typed, key });
    await models.change({ ...typed, key: { remove: true } });
    expect(await models.view()).toMatchObject({ hasKey: false });
    // Whoever can write to the database cannot lead the key elsewhere.
    await models.change({ ...typed, key });
    await archive.settings.set('model', ((await archive.settings.get('model')) ?? '').replace('models.example.net', 'evil.example'));
    await expect(models.inForce()).rejects.toThrow('does not fit');
    expect((await models.view()).problem).toContain('does not fit');
    await archive.close();
  });

  it('refuses in plain words and keeps what was', async () => {
    const { archive, models } = await store();
    await models.change(typed);
    for (const [change, words] of [[{ url: 'ftp://a.example' }, 'http://'], [{ url: 'nonsense' }, 'http://'], [{ url: 'https://me:pass@a.example/v1' }, 'own field'], [{ model: ' ' }, 'Which model'], [{ key: 'with space' }, 'no spaces']] as const) {
      expect(await models.change({ ...typed, ...change })).toContain(words);
    }
    expect(await models.inForce()).toMatchObject({ url: typed.url, name: 'm1' });
    await models.change({ ...typed, url: '' });
    expect(await models.inForce()).toBeUndefined();
    await archive.close();
  });

  it('lets the environment go first', async () => {
    const keyFile = join(folder(), 'key');
    writeFileSync(keyFile, ` ${key}\n`);
    const { archive, models } = await store({ DATELINE_LLM_URL: 'http://10.0.0.5:8000/v1', DATELINE_LLM_MODEL: 'm9', DATELINE_LLM_KEY_FILE: keyFile });
    await models.change({ ...typed, key: 'other', budget: { tasks: 3, characters: 4 } });
    expect(await models.inForce()).toEqual({ url: 'http://10.0.0.5:8000/v1', name: 'm9', key, from: 'environment' });
    expect(await models.view()).toEqual({ from: 'environment', url: 'http://10.0.0.5:8000/v1', model: 'm9', hasKey: true, budget: { tasks: 3, characters: 4 } });
    rmSync(keyFile);
    await expect(models.inForce()).rejects.toThrow('DATELINE_LLM_KEY_FILE');
    await archive.close();
  });

  it('needs address and model together', () => {
    expect(() => readConfig({ DATELINE_LLM_URL: 'http://localhost:11434/v1' })).toThrow('DATELINE_LLM_MODEL');
    expect(() => readConfig({ DATELINE_LLM_MODEL: 'm' })).toThrow('needs DATELINE_LLM_URL');
    expect(() => readConfig({ DATELINE_LLM_KEY_FILE: '/x' })).toThrow('DATELINE_LLM_KEY_FILE needs');
  });
});
