// A thread that never answers for one article, to test what becomes of the others.
import { parentPort } from 'node:worker_threads';

parentPort?.on('message', ({ articleId, title }: { articleId: number; title: string }) => {
  while (title.includes('hangs'));
  parentPort?.postMessage({ answer: { ok: true, value: { articleId, tags: [{ tag: 'seen', label: 'seen', kind: 'topic', score: 0.5 }], summary: [], keyPoints: [] } } });
});
