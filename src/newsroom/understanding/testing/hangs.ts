// A process that never answers for one article, to test what becomes of the others.
import { answerMessages } from '../../threads/answer-messages.ts';

answerMessages(({ articleId, title }: { articleId: number; title: string }) => {
  while (title.includes('hangs'));
  return { ok: true, value: { articleId, tags: [{ tag: 'seen', label: 'seen', kind: 'topic', score: 0.5 }], summary: [], keyPoints: [] } };
});
