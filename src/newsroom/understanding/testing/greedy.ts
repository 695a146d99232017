// A process that takes more and more memory for one article.
import { answerMessages } from '../../threads/answer-messages.ts';

answerMessages(({ articleId, title }: { articleId: number; title: string }) => {
  const kept: number[][] = [];
  while (title.includes('greedy')) kept.push(Array.from({ length: 100_000 }, (_, at) => at + kept.length));
  return { ok: true, value: { articleId, tags: [], summary: [], keyPoints: [] } };
});
