import { Command } from 'commander';
import { noRules, siteName, type SiteRules } from '../../common/site-rules.ts';
import { ruleProblemInWords, type RuleProblem } from '../../extract/index.ts';
import type { TriedPage } from '../../newsroom/door.ts';
import { Failure } from '../io/failure.ts';
import { print, printJson } from '../io/print.ts';
import { repeated } from '../io/repeated.ts';
import { settings, withArchive, withDataOption, withNewsroom } from '../workplace.ts';

interface Options {
  keep?: string[];
  remove?: string[];
  title?: string;
  byline?: string;
  date?: string;
  nextPage?: string;
  json?: boolean;
  data?: string;
}

function siteOf(host: string): string {
  const site = siteName(host);
  if (site === undefined) throw new Failure(`${host} is no host name. Write it like news.example.org.`);
  return site;
}

const facts = ['title', 'byline', 'date', 'nextPage'] as const;

function rulesFrom(options: Options): SiteRules {
  const rules: SiteRules = { keep: options.keep ?? [], remove: options.remove ?? [] };
  for (const name of facts) if (options[name] !== undefined) rules[name] = options[name];
  return rules;
}

function refuse(problems: readonly RuleProblem[]): void {
  if (problems.length > 0) throw new Failure(problems.map(ruleProblemInWords).join(' '));
}

function printRules(site: string, rules: SiteRules): void {
  print(site);
  for (const name of ['keep', 'remove'] as const) for (const selector of rules[name]) print(`  ${name.padEnd(8)} ${selector}`);
  for (const name of facts) if (rules[name] !== undefined) print(`  ${name.padEnd(8)} ${rules[name]}`);
}

const shortened = (text: string): string => (text.length > 160 ? `${text.slice(0, 159)}…`.toWellFormed() : text);

function printTrial({ title, url, problem, changes }: TriedPage): void {
  print(`${title}\n  ${url}`);
  if (changes === undefined) return print(`  not tried: ${problem ?? 'the page could not be had.'}`);
  const { before, after, gone, added, facts } = changes;
  if (after.refused !== undefined) print(`  no article: ${after.refused}`);
  else if (gone.length + added.length + facts.length === 0) print(`  nothing changes (${after.words} words)`);
  else print(`  ${before.words} words before, ${after.words} after`);
  for (const { name, before: was = '(none)', after: is = '(none)' } of facts) print(`  ${name}: ${was} -> ${is}`);
  for (const paragraph of gone) print(`  - ${shortened(paragraph)}`);
  for (const paragraph of added) print(`  + ${shortened(paragraph)}`);
}

const withRuleOptions = (command: Command): Command =>
  withDataOption(command)
    .option('--keep <selector>', 'the text is in these elements and nowhere else; may be repeated', repeated)
    .option('--remove <selector>', 'these elements are never part of it; may be repeated', repeated)
    .option('--title <selector>', 'where the title stands')
    .option('--byline <selector>', 'where the author stands')
    .option('--date <selector>', 'where the date of publication stands')
    .option('--next-page <selector>', 'the link to the next page of an article in parts');

const list = (): Command =>
  withDataOption(new Command('list'))
    .description('Show the rules of all sites.')
    .option('--json', 'print JSON')
    .action((options: Options) => withArchive(settings(options), async (archive) => {
      const all = await archive.rules.list();
      if (options.json === true) return printJson(all);
      if (all.length === 0) print('There are no rules. "dateline rules set HOST --remove SELECTOR" makes some.');
      for (const { site, rules } of all) printRules(site, rules);
    }));

const set = (): Command =>
  withRuleOptions(new Command('set'))
    .description("Put rules for a site's pages in the place of those it has.")
    .argument('<host>', 'the site, with the hosts below it: example.org')
    .action((host: string, options: Options) => withNewsroom(settings(options), async ({ newsroom }) => {
      const site = siteOf(host);
      const rules = rulesFrom(options);
      if (noRules(rules)) throw new Failure(`Say what to keep or remove, for example --remove ".newsletter". "dateline rules remove ${site}" removes its rules.`);
      const { problems, renewed } = await newsroom.saveRules(site, rules);
      refuse(problems);
      printRules(site, rules);
      print(renewed > 0 ? `Read again by them: the latest ${renewed === 1 ? 'article' : `${renewed} articles`}.` : `They hold from the next page on. "dateline rules test ${site}" shows what they do.`);
    }));

const remove = (): Command =>
  withDataOption(new Command('remove'))
    .description("Remove a site's rules.")
    .argument('<host>', 'the site')
    .action((host: string, options: Options) => withNewsroom(settings(options), async ({ archive, newsroom }) => {
      const site = siteOf(host);
      if ((await archive.rules.get(site)) === undefined) throw new Failure(`There are no rules for ${site}. "dateline rules list" shows those there are.`);
      await newsroom.saveRules(site, { keep: [], remove: [] });
      print(`Removed the rules of ${site}.`);
    }));

const test = (): Command =>
  withRuleOptions(new Command('test'))
    .description("Show what rules change on a site's latest articles: those given, else those it has. Asks the site for at most three pages a day.")
    .argument('<host>', 'the site')
    .option('--json', 'print JSON')
    .action((host: string, options: Options) => withNewsroom(settings(options), async ({ archive, newsroom }) => {
      const site = siteOf(host);
      const given = rulesFrom(options);
      const rules = noRules(given) ? (await archive.rules.get(site))?.rules : given;
      if (rules === undefined) throw new Failure(`There are no rules for ${site}. Name some to test, for example --remove ".newsletter".`);
      const { problems, pages } = await newsroom.tryRules(site, rules);
      refuse(problems);
      if (options.json === true) return printJson(pages);
      if (pages.length === 0) print(`There is no article here whose page is on ${site}.`);
      for (const page of pages) printTrial(page);
    }));

export function rulesCommand(): Command {
  const command = new Command('rules').description("Rules for a site's pages: what to keep, what to remove.");
  for (const make of [list, set, remove, test]) command.addCommand(make());
  return command;
}
