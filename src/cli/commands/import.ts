import { Command } from 'commander';
import { Failure } from '../io/failure.ts';
import { readInput } from '../io/input.ts';
import { print, printJson, remark } from '../io/print.ts';
import { editionFor, settings, withDataOption, withNewsroom, withUserOption } from '../workplace.ts';

const OPML_LIMIT = 20 * 1024 * 1024;

export const importCommand = (): Command =>
  withUserOption(withDataOption(new Command('import')))
    .description('Subscribe to every feed of an OPML file.')
    .argument('<source>', 'file, http(s) address, or - for standard input')
    .option('--json', 'print the outcome as JSON')
    .action(async (source: string, options: { json?: boolean; data?: string; user?: string }) => {
      const outcome = await withNewsroom(settings(options), async (desk) => {
        const { reader } = await editionFor(desk.archive, options.user);
        if (!/^https?:\/\//i.test(source)) return desk.newsroom.importOpml(reader, await readInput(source));
        const answer = await desk.client.get(source, { accept: 'text/x-opml, application/xml, text/xml, */*;q=0.1', maxBytes: OPML_LIMIT });
        if (!answer.ok) throw new Failure(`Cannot fetch ${source}: ${answer.problem.message}`);
        if (answer.value.status !== 200) throw new Failure(`Cannot fetch ${source}: the server answered ${answer.value.status}.`);
        return desk.newsroom.importOpml(reader, answer.value.body);
      });
      if (options.json === true) return printJson(outcome);
      print(`${outcome.added} feeds added, ${outcome.known} already here, ${outcome.refused.length} refused.`);
      for (const { address, message } of outcome.refused) remark(`refused: ${address}: ${message}`);
      if (outcome.added > 0) print('"dateline refresh" fetches them now; a running "dateline serve" does so by itself.');
    });
