// `npm run bench:stories`: what stories reach on the development data, beside the goals, and what they cost. What takes long has a mode of its
// own: `-- scale` and `-- replay [COLLECTION…]` (DATELINE_EMBEDDINGS=use-lite: with vectors).
import { benchAssignment } from './bench/stories/assignment.ts';
import { benchAtScale } from './bench/stories/at-scale.ts';
import { benchClaims } from './bench/stories/claims.ts';
import { benchCopies } from './bench/stories/copies.ts';
import { benchLookAlikes } from './bench/stories/look-alikes.ts';
import { benchRelated } from './bench/stories/related.ts';
import { benchReplay } from './bench/stories/replay.ts';

const modes = { all: benchAll, scale: benchAtScale, replay: benchReplay };
const elsewhere = {
  all: 'npm run bench:stories               what is reached, beside the goals',
  scale: 'npm run bench:stories -- scale      CPU and memory with 1,000,000 articles remembered (some minutes)',
  replay: 'npm run bench:stories -- replay     what the whole program makes of the collections, three restarts on the way (long)',
};
const isMode = (name: string): name is keyof typeof modes => Object.hasOwn(modes, name);

async function benchAll(): Promise<void> {
  await benchAssignment();
  console.log('\n## incidents that look alike');
  benchLookAlikes();
  console.log('\n## near-duplicates and wire copies');
  benchCopies();
  console.log('\n## agreed and differs');
  benchClaims();
  console.log('\n## related');
  await benchRelated();
  console.log('\n## at scale');
  await benchAtScale(['--articles', '200000', '--decided', '5000']);
}

const [mode = 'all', ...wanted] = process.argv.slice(2);
if (!isMode(mode)) throw new Error(`There is no bench ${mode}; there are ${Object.keys(modes).join(', ')}.`);
await modes[mode](wanted);
console.log('\nNot measured here:');
for (const name of Object.keys(elsewhere).filter(isMode)) if (name !== mode) console.log(`  ${elsewhere[name]}`);
console.log('  node tools/story-scale.ts           what lists of stories cost in an archive of 100,000 articles');
if (mode === 'replay') process.exit();
