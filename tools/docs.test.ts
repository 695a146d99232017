// The papers say what the program does; these tests fail when one changes without the other.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createProgram } from '../src/cli/program.ts';
import { options } from '../src/common/config.ts';
import { starterPacks } from '../src/newsroom/starter/packs.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Rows of the Markdown tables of a file as cells; an escaped bar is part of its cell. */
function rows(markdown: string): string[][] {
  return markdown.split('\n').filter((line) => line.startsWith('|') && !/^\|[-| ]+\|$/.test(line))
    .map((line) => line.slice(1, -1).split(/(?<!\\)\|/).map((cell) => cell.trim()));
}

const code = (cell: string | undefined): string | undefined => /^`([^`]+)`$/.exec(cell ?? '')?.[1];

describe('docs/settings.md', () => {
  it('lists every setting with its default and the line that documents it', () => {
    const documented = rows(read('docs/settings.md')).flatMap(([name, initial, about]) => (code(name) === undefined ? [] : [{ name: code(name), initial: code(initial) ?? '', about }]));
    const actual = Object.entries(options).map(([name, { schema, about }]) => ({ name, initial: String(z.safeParse(schema, undefined).data ?? ''), about }));
    expect(documented).toEqual(actual);
  });
});

describe('docs/dependencies.md', () => {
  const { dependencies, devDependencies } = z.object({ dependencies: z.record(z.string(), z.string()), devDependencies: z.record(z.string(), z.string()) }).parse(JSON.parse(read('package.json')));
  const [running = '', developing = ''] = read('docs/dependencies.md').split('## Needed to develop');
  const named = (part: string): string[] => rows(part).flatMap(([name]) => code(name) ?? []).sort();

  it('has a line for each package, and for no other', () => {
    expect(named(running)).toEqual(Object.keys(dependencies).sort());
    expect(named(developing)).toEqual(Object.keys(devDependencies).sort());
  });

  it('says why each is here and what would replace it', () => {
    expect(rows(running + developing).filter((cells) => cells.length !== 3 || cells.includes(''))).toEqual([]);
  });
});

describe('docs/command-line.md', () => {
  const page = read('docs/command-line.md');
  const leaves = (command: Command, path: string): { path: string; command: Command }[] =>
    [...(command.commands.length === 0 || command.registeredArguments.length > 0 ? [{ path, command }] : []), ...command.commands.flatMap((one) => leaves(one, `${path} ${one.name()}`))];
  const commands = leaves(createProgram(), 'dateline');
  const flags = new Set(commands.flatMap(({ command }) => command.options.flatMap((option) => option.long ?? [])));

  it.each(commands.map(({ path, command }) => [path, command] as const))('describes "%s" and its options', (path, command) => {
    expect(page).toContain(path);
    for (const option of command.options) expect(page, `${path} ${option.long}`).toContain(option.long);
  });

  it('invents no command and no option', () => {
    expect([...page.matchAll(/(?<!\w)--[a-z][a-z-]+/g)].map(([flag]) => flag).filter((flag) => !flags.has(flag))).toEqual([]);
    const known = new Set(['help', ...createProgram().commands.map((command) => command.name())]);
    const shown = [...page.matchAll(/(?:`|^ {4})dateline ([a-z]+)/gm)].map(([, name]) => name ?? '');
    expect(shown.length).toBeGreaterThan(10);
    expect(shown.filter((name) => !known.has(name))).toEqual([]);
  });
});

describe('docs/polite-fetching.md', () => {
  const rules = Array.from({ length: 26 }, (_, index) => `P${index + 1}`);

  it('states each rule once, in order', () => {
    expect(rows(read('docs/polite-fetching.md')).flatMap(([rule]) => (/^P\d+$/.test(rule ?? '') ? rule : []))).toEqual(rules);
  });

  it('has a test of that name for each rule', () => {
    const suites = globSync('e2e/polite/**/*.test.ts', { cwd: root }).map(read).join('\n');
    const tested = new Set([...suites.matchAll(/['"`](P\d+)\b/g)].map(([, rule]) => rule));
    expect(rules.filter((rule) => !tested.has(rule))).toEqual([]);
  });
});

describe('README.md', () => {
  it('counts the starter packs as they are', () => {
    const packs = starterPacks();
    const count = (kind: string): number => packs.filter((pack) => pack.kind === kind).length;
    expect(read('README.md')).toContain(`(${count('topic')} topics, ${count('country')} countries)`);
  });

  it('names only scripts that package.json has', () => {
    const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) }).parse(JSON.parse(read('package.json')));
    const papers = ['README.md', 'CONTRIBUTING.md', 'docs/command-line.md'].map(read).join('\n');
    const used = [...papers.matchAll(/\bnpm (?:run )?([a-z:]+)/g)].map(([, name]) => name ?? '').filter((name) => name !== 'install');
    expect(used).toContain('start');
    expect(used.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });
});

const papers = [...globSync('*.md', { cwd: root }), ...globSync('docs/**/*.md', { cwd: root })];

describe.each(papers)('%s', (paper) => {
  it('links to files that are there', () => {
    const targets = [...read(paper).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, target]) => target ?? '');
    const missing = targets.filter((target) => !/^https?:/.test(target) && !existsSync(join(root, dirname(paper), target)));
    expect(missing).toEqual([]);
  });

  it('names source files that are there', () => {
    const named = [...read(paper).matchAll(/`((?:src|e2e|tools|scripts)\/[\w./-]+)`/g)].map(([, path]) => path ?? '');
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});
