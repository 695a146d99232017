// `node model-runner.ts FOLDER URL (ask|run) [until-done]`: a process that performs jobs of a model, to be killed.
import { openAiDesk } from '../../src/newsroom/ai/testing/ai-room.ts';

const [dataDir = '', url = '', what, until] = process.argv.slice(2);
const { desk, reader, store, story, close } = await openAiDesk({ dataDir, url });

if (what === 'ask') {
  const first = await store({ title: 'First report', text: 'A bridge was opened in Norwick on Monday. It cost 84 million crowns.' });
  const second = await store({ title: 'Second report', text: 'Buses will use the new bridge from 1 March. The old ferry ends its service in April.' });
  const storyId = await story([first, second]);
  await desk.newsroom.aiTask({ kind: 'summary', of: { kind: 'story', id: storyId } }, reader);
}
desk.jobs.start();
if (until === 'until-done') {
  for (;;) {
    const job = await desk.newsroom.aiJob('1', reader, 1_000_000);
    if (job !== undefined && (job.state === 'done' || job.state === 'failed')) {
      process.stdout.write(JSON.stringify(job));
      break;
    }
  }
  await close();
}
