import type { SiteRules } from '../../common/site-rules.ts';
import type { TriedPage } from '../../newsroom/door.ts';
import type { PageChanges } from '../../newsroom/site-rules/changes.ts';
import { textField } from './forms.ts';

/** What stands in the fields of the form for rules, as it was typed. */
export type RuleFields = Record<keyof SiteRules, string>;

const longestField = 10_000;
const facts = ['title', 'byline', 'date', 'nextPage'] as const;
const names = ['keep', 'remove', ...facts] as const;

export function fieldsFromForm(form: FormData): RuleFields {
  const field = (name: string): string => textField(form, name).slice(0, longestField);
  return { keep: field('keep'), remove: field('remove'), title: field('title'), byline: field('byline'), date: field('date'), nextPage: field('nextPage') };
}

export const fieldsFromRules = (rules: SiteRules | undefined): RuleFields => ({
  keep: rules?.keep.join('\n') ?? '', remove: rules?.remove.join('\n') ?? '', title: rules?.title ?? '', byline: rules?.byline ?? '', date: rules?.date ?? '', nextPage: rules?.nextPage ?? '',
});

const lines = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '');

/** One selector a line; what is left empty says nothing. */
export function rulesFromFields(fields: RuleFields): SiteRules {
  const rules: SiteRules = { keep: lines(fields.keep), remove: lines(fields.remove) };
  for (const name of facts) if (fields[name].trim() !== '') rules[name] = fields[name].trim();
  return rules;
}

/** Messages by the field that they belong to. */
export function problemsByField(problems: readonly { rule: keyof SiteRules; selector: string; at?: number; message: string }[]): Partial<Record<keyof SiteRules, string[]>> {
  return Object.fromEntries(names.flatMap((name) => {
    const own = problems.filter((problem) => problem.rule === name);
    return own.length === 0 ? [] : [[name, own.map(({ selector, at, message }) => `${selector}${at === undefined ? '' : `, letter ${at}`}: ${message}`)]];
  }));
}

const mostShown = 40;
const longestShown = 400;

/** Paragraphs of a list that may have been cut. */
interface ShownParagraphs {
  count: number;
  shown: string[];
}

/** A tried page as the page shows it. */
export interface ShownTrial extends Omit<TriedPage, 'changes'> {
  changes?: Omit<PageChanges, 'gone' | 'added'> & { gone: ShownParagraphs; added: ShownParagraphs };
}

/** Long paragraphs and long lists are cut. */
export function shownTrial({ articleId, url, title, problem, changes }: TriedPage): ShownTrial {
  const told = { articleId, url, title };
  if (changes === undefined) return { ...told, problem: problem ?? 'The page could not be had.' };
  const cut = (paragraphs: readonly string[]): ShownParagraphs => ({
    count: paragraphs.length,
    shown: paragraphs.slice(0, mostShown).map((text) => (text.length > longestShown ? `${text.slice(0, longestShown - 1)}…`.toWellFormed() : text)),
  });
  return { ...told, changes: { ...changes, gone: cut(changes.gone), added: cut(changes.added) } };
}
