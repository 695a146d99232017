import type { Alias, AliasCount } from '../../../common/alias.ts';
import { distance, soundOf } from './romanize.ts';

export interface AliasOptions {
  /** In how many articles a tag stands at all, to tell the car maker Ford from a president. */
  articlesWith?: (tag: string) => number;
}

/** Articles that must say it, and the share of them among those that say what the short name stands for. */
const least = { abbreviation: 2, surname: 3, name: 2 };
const sure = { abbreviation: 0.75, surname: 0.85, name: 0.85 };
/** Share of the articles with a surname's tag that must hold the full name. */
const explained = 0.5;
/** Names in two languages are one person's when they were in the news within so many days. */
const nearDays = 45;

interface Form { tag: string; label: string; lang: string; count: number; rows: AliasCount[] }

function groupBy<T>(rows: Iterable<T>, keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}

function formsOf(rows: readonly AliasCount[], resolve: (tag: string) => string = (tag) => tag): Form[] {
  const forms = [...groupBy(rows, ({ to }) => resolve(to))].map(([tag, all]) => {
    const most = all.reduce((best, row) => (row.count > best.count ? row : best));
    return { tag, label: most.label, lang: most.lang, count: all.reduce((sum, { count }) => sum + count, 0), rows: all };
  });
  return forms.sort((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1));
}

const share = (form: Form, forms: readonly Form[]): number => form.count / forms.reduce((sum, { count }) => sum + count, 0);

const initial = /^\p{Lu}\.$/u;
const wordsOf = (label: string): string[] => label.split(' ');
const isMiddle = (label: string): boolean => wordsOf(label).length > 2;

/** Whether two names sound alike, first and last, up to a letter in six; middle names aside. */
function soundAlike(a: string, b: string): boolean {
  const near = (one: string | undefined, other: string | undefined): boolean => {
    const [x, y] = [soundOf(one ?? ''), soundOf(other ?? '')];
    return distance(x, y) <= Math.max(x.length, y.length) / 6;
  };
  return near(wordsOf(a)[0], wordsOf(b)[0]) && near(wordsOf(a).at(-1), wordsOf(b).at(-1));
}

const areNear = (a: readonly AliasCount[], b: readonly AliasCount[]): boolean => a.some((one) => b.some((other) => one.first - other.last <= nearDays && other.first - one.last <= nearDays));

/**
 * Words before full names that are titles ("Senator", "Former"): they stand before two or more names that others give
 * without them.
 */
function titlesOf(labels: ReadonlySet<string>): Set<string> {
  const before = new Map<string, number>();
  for (const label of labels) {
    const at = label.indexOf(' ');
    if (labels.has(label.slice(at + 1))) before.set(label.slice(0, at), (before.get(label.slice(0, at)) ?? 0) + 1);
  }
  return new Set([...before].flatMap(([word, count]) => (count > 1 ? [word] : [])));
}

/** The rows of persons without titles: "Senator Joe Manchin" as Joe Manchin, "Senator Manchin" not at all. */
function withoutTitles(rows: readonly AliasCount[]): { rows: AliasCount[]; titled: { from: string; to: Form }[] } {
  const tags = new Map(rows.map(({ label, to }) => [label, to]));
  const titles = titlesOf(new Set(tags.keys()));
  const titled: { from: string; to: Form }[] = [];
  const kept = rows.flatMap((row): AliasCount[] => {
    let label = row.label;
    while (titles.has(label.split(' ')[0] ?? '') && label.includes(' ')) label = label.slice(label.indexOf(' ') + 1);
    if (label === row.label) return [row];
    const to = tags.get(label);
    if (to === undefined) return [];
    titled.push({ from: row.to, to: { tag: to, label, lang: row.lang, count: row.count, rows: [] } });
    return row.kind === 'surname' ? [{ ...row, to, label }] : [];
  });
  return { rows: kept, titled };
}

/** Whether two forms of a name that sounds alike are the same person's: one with a middle name, or another language's spelling. */
function areOne(a: Form, b: Form, all: readonly Form[]): boolean {
  const [aMiddle, bMiddle] = [isMiddle(a.label), isMiddle(b.label)];
  const sameEnds = wordsOf(a.label)[0] === wordsOf(b.label)[0] && wordsOf(a.label).at(-1) === wordsOf(b.label).at(-1);
  if (sameEnds) return aMiddle !== bMiddle && all.filter(({ label }) => isMiddle(label)).length === 1 && wordsOf(aMiddle ? a.label : b.label).slice(1, -1).every((word) => initial.test(word)) && areNear(a.rows, b.rows);
  const shareLanguage = a.rows.some(({ lang }) => b.rows.some((other) => other.lang === lang));
  return !shareLanguage && !(aMiddle && bMiddle) && soundAlike(a.label, b.label) && areNear(a.rows, b.rows);
}

/**
 * Decides from what an archive has seen which tags are other names of the same thing. Cautious: what stands for several
 * things stands for none.
 * @param counts rows of an `AliasMemory`, or of a table that holds the same
 * @returns for each tag that is an alias the tag to use instead; what is given is never itself an alias
 */
export function aliasesOf(counts: Iterable<AliasCount>, { articlesWith }: AliasOptions = {}): Map<string, Alias> {
  const aliases = new Map<string, Alias>();
  const resolve = (tag: string): string => {
    let now = tag;
    for (let step = 0; step < 5; step++) now = aliases.get(now)?.tag ?? now;
    return now;
  };
  const give = (from: string, to: Form, why: Alias['why']): void => {
    const tag = resolve(to.tag);
    if (resolve(from) !== tag && !aliases.has(from)) aliases.set(from, { tag, label: to.label, lang: to.lang, why });
  };
  const byKind = groupBy(counts, ({ kind }) => kind);

  const names = withoutTitles(byKind.get('name') ?? []);
  for (const { from, to } of names.titled) give(from, to, 'name');
  for (const rows of groupBy(names.rows, ({ from }) => from).values()) {
    const forms = formsOf(rows);
    for (const [at, form] of forms.entries()) {
      const main = forms.slice(0, at).find((other) => areOne(other, form, forms));
      if (main !== undefined && main.count + form.count >= least.name) give(form.tag, main, 'name');
    }
  }
  for (const [from, rows] of groupBy(byKind.get('abbreviation') ?? [], ({ from: short }) => short)) {
    const forms = formsOf(rows, resolve);
    const [main] = forms;
    if (main === undefined) continue;
    // "Texas Department of Public Safety" and "Department of Public Safety" are said of one.
    const nested = forms.filter(({ tag }) => tag.endsWith(main.tag) || main.tag.endsWith(tag) || tag.startsWith(main.tag));
    const count = nested.reduce((sum, form) => sum + form.count, 0);
    const needed = from.length < 3 ? least.abbreviation + 1 : least.abbreviation;
    if (count < needed || count / forms.reduce((sum, form) => sum + form.count, 0) < sure.abbreviation) continue;
    give(from, main, 'abbreviation');
    for (const form of nested) if (form.count > 1) give(form.tag, main, 'abbreviation');
  }
  for (const [from, rows] of groupBy(withoutTitles(byKind.get('surname') ?? []).rows, ({ from: surname }) => surname)) {
    const forms = formsOf(rows, resolve);
    const [main] = forms;
    if (main === undefined || main.count < least.surname || share(main, forms) < sure.surname) continue;
    if (articlesWith !== undefined && main.count < explained * articlesWith(from)) continue;
    give(from, main, 'surname');
  }
  return new Map([...aliases].map(([from, alias]) => [from, { ...alias, tag: resolve(alias.tag) }]));
}
