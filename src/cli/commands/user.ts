import { Command, Option } from 'commander';
import type { Accounts, Outcome } from '../../accounts/accounts.ts';
import { createPeople } from '../../accounts/people.ts';
import type { Account, Archive } from '../../archive/archive.ts';
import { roles, type Role } from '../../common/actor.ts';
import type { Config } from '../../common/config.ts';
import { silentLog } from '../../common/log.ts';
import { Failure } from '../io/failure.ts';
import { print, printJson } from '../io/print.ts';
import { settings, withArchive, withDataOption } from '../workplace.ts';

interface Options {
  data?: string;
  json?: boolean;
  role?: Role;
  passwordFromInput?: boolean;
  withoutSecondStep?: boolean;
}

type People = Accounts['people'];

const withPeople = (config: Config, work: (people: People) => Promise<void>): Promise<void> =>
  withArchive(config, (archive: Archive) => work(createPeople({ archive, clock: Date.now, log: silentLog })));

async function named(people: People, name: string): Promise<Account> {
  const account = await people.byName(name);
  if (account === undefined) throw new Failure(`There is no account ${name}. "dateline user list" shows those there are.`);
  return account;
}

function settled<T>(outcome: Outcome<T>): void {
  if (!outcome.ok) throw new Failure(outcome.problem);
}

/** The first line of standard input; a password never stands among the arguments, where other programs see it. */
async function passwordFromInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8').split(/\r?\n/, 1).join('');
}

const linkTo = ({ publicUrl, host, port }: Config, token: string): string => `${publicUrl ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`}/join?invitation=${token}`;

const roleOption = (): Option => new Option('--role <role>', 'administrator, member or guest').choices(roles);

const list = (): Command =>
  withDataOption(new Command('list'))
    .description('Show all accounts.')
    .option('--json', 'print JSON')
    .action((options: Options) => withPeople(settings(options), async (people) => {
      const all = await people.list();
      if (options.json === true) return printJson(all.map(({ id, name, username, role, twoFactor, bannedAt, createdAt }) => ({ id, username, name, role, secondStep: twoFactor, closed: bannedAt !== undefined, createdAt: new Date(createdAt).toISOString() })));
      if (all.length === 0) print('There are no accounts. "dateline user add" makes the first one, or /setup does.');
      for (const { username, role, twoFactor, bannedAt } of all) print(`${username.padEnd(24)} ${role}${twoFactor ? ', second step' : ''}${bannedAt === undefined ? '' : ', closed'}`);
    }));

const add = (): Command =>
  withDataOption(new Command('add'))
    .description('Make a link that makes one account, or an account with a password from standard input. The first of all is an administrator.')
    .argument('[name]', 'what to sign in with; with --password-from-input')
    .addOption(roleOption().default('member'))
    .option('--password-from-input', 'read the password from standard input')
    .action((name: string | undefined, options: Options) => {
      const config = settings(options);
      return withPeople(config, async (people) => {
        const role = options.role ?? 'member';
        if (options.passwordFromInput !== true) {
          if (name !== undefined) throw new Failure('Whoever uses the link chooses the name. Leave it out, or add --password-from-input.');
          if ((await people.list()).length === 0) throw new Failure('The first account is made by /setup with the token in the log, or with a name and --password-from-input.');
          print(linkTo(config, await people.invite(role)));
          return;
        }
        if (name === undefined) throw new Failure('Say what to sign in with: dateline user add NAME --password-from-input.');
        const made = await people.add({ name, password: await passwordFromInput(), role });
        if (!made.ok) throw new Failure(made.problem);
        print(`${made.account.username} is ${made.account.role === 'administrator' ? 'an administrator' : `a ${made.account.role}`}.`);
      });
    });

const password = (): Command =>
  withDataOption(new Command('password'))
    .description('Set a new password, from standard input, or make a link that sets one. All sessions of the account end.')
    .argument('<name>', 'whose')
    .option('--password-from-input', 'read it from standard input')
    .option('--without-second-step', 'take the second step away, too')
    .action((name: string, options: Options) => {
      const config = settings(options);
      return withPeople(config, async (people) => {
        const account = await named(people, name);
        if (options.passwordFromInput !== true) {
          if (options.withoutSecondStep === true) throw new Failure('--without-second-step goes with --password-from-input.');
          print(linkTo(config, await people.linkForPassword(account.id)));
          return;
        }
        settled(await people.setPassword(account.id, await passwordFromInput(), { removeSecondStep: options.withoutSecondStep ?? false }));
        print(`${account.username} has a new password.`);
      });
    });

const role = (): Command =>
  withDataOption(new Command('role'))
    .description('Make somebody an administrator, a member or a guest. Their sessions end.')
    .argument('<name>', 'who')
    .argument('<role>', 'administrator, member or guest')
    .action((name: string, given: string, options: Options) => withPeople(settings(options), async (people) => {
      const wanted = roles.find((one) => one === given);
      if (wanted === undefined) throw new Failure(`There is no role ${given}. Roles are ${roles.join(', ')}.`);
      const account = await named(people, name);
      settled(await people.setRole(account.id, wanted));
      print(`${account.username} is ${wanted === 'administrator' ? 'an administrator' : `a ${wanted}`} now.`);
    }));

const remove = (): Command =>
  withDataOption(new Command('remove'))
    .description('Remove an account with its marks. What it wrote stays, without a name.')
    .argument('<name>', 'whose')
    .action((name: string, options: Options) => withPeople(settings(options), async (people) => {
      const account = await named(people, name);
      settled(await people.remove(account.id));
      print(`Removed ${account.username}.`);
    }));

const signOut = (): Command =>
  withDataOption(new Command('sign-out'))
    .description('End all sessions of an account.')
    .argument('<name>', 'whose')
    .action((name: string, options: Options) => withPeople(settings(options), async (people) => {
      const account = await named(people, name);
      await people.signOut(account.id);
      print(`All sessions of ${account.username} have ended.`);
    }));

export function userCommand(): Command {
  const command = new Command('user').description('Accounts of the site.');
  for (const make of [list, add, password, role, remove, signOut]) command.addCommand(make());
  return command;
}
