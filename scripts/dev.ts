// `npm run dev`: the site with Vite's hot reloading, over the same archive and newsroom as `dateline serve`.
import { createServer } from 'vite';
import { openArchive } from '../src/archive/open.ts';
import { allowedHosts } from '../src/cli/serve/allowed-hosts.ts';
import { openAccounts } from '../src/cli/serve/open-accounts.ts';
import { openSlot } from '../src/cli/serve/slot.ts';
import { version } from '../src/cli/version.ts';
import { readConfig } from '../src/common/config.ts';
import { createLog } from '../src/common/log.ts';
import { startService } from '../src/newsroom/service/start-service.ts';

const config = readConfig(process.env);
const archive = await openArchive({ dataDir: config.dataDir });
const { accounts, setupToken, close } = await openAccounts({ archive, config, log: createLog() });
const service = await startService({ config, version });
openSlot({ archive, newsroom: service.newsroom, accounts, version, hosts: allowedHosts(config) });

const server = await createServer({ server: { host: config.host, port: config.port, strictPort: true } });
await server.listen();
server.printUrls();
if (setupToken !== undefined) process.stdout.write(`The token of /setup is ${setupToken}\n`);

process.once('SIGINT', () => {
  void server.close().then(() => service.stop()).then(close).then(() => archive.close()).then(() => process.exit(0));
});
