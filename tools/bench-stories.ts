// `npm run bench:stories`: what stories reach on the development data, beside the goals. With `-- replay [COLLECTION…]`: what the
// whole program makes of it, as feeds (DATELINE_EMBEDDINGS=use-lite: with vectors).
import { benchAssignment } from './bench/stories/assignment.ts';
import { benchClaims } from './bench/stories/claims.ts';
import { benchCopies } from './bench/stories/copies.ts';
import { benchRelated } from './bench/stories/related.ts';
import { benchReplay } from './bench/stories/replay.ts';

const [mode, ...wanted] = process.argv.slice(2);
if (mode === 'replay') {
  await benchReplay(wanted);
  process.exit();
}

await benchAssignment();
console.log('\n## near-duplicates and wire copies');
benchCopies();
console.log('\n## agreed and differs');
benchClaims();

console.log('\n## related');
await benchRelated();
