// `node e2e/support/serve-world.ts --port 8077 [--tick SECONDS]`: the fixture world, to look at and to try things on.
import { parseArgs } from 'node:util';
import { startFixtureWorld } from './world.ts';

const { values } = parseArgs({ options: { port: { type: 'string', default: '8077' }, tick: { type: 'string' } } });
const world = await startFixtureWorld({ port: Number(values.port) });

console.log(`${world.outlets.length} outlets; all of them: ${world.opmlUrl}`);
for (const { plan, feedUrl } of world.outlets) console.log(`  ${plan.title} (${plan.lexicon.lang}): ${feedUrl}`);
console.log('To read them, start Dateline with DATELINE_ALLOW_PRIVATE=127.0.2.0/24.');

if (values.tick !== undefined) {
  setInterval(() => {
    const { published, edited } = world.tick();
    console.log(`new: ${published.map(({ entry }) => entry.title).join('; ')}; edited: ${edited.entry.title}`);
  }, Number(values.tick) * 1000);
}
process.once('SIGINT', () => void world.close().then(() => process.exit(0)));
