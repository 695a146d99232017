import { CommanderError } from 'commander';
import { ArchiveProblem } from '../archive/problems.ts';
import { ConfigProblem } from '../common/config.ts';
import { EmbeddingProblem } from '../understand/embeddings/embedder.ts';
import { Failure, Misuse } from './io/failure.ts';
import { remark } from './io/print.ts';
import { createProgram } from './program.ts';

const EXPLAINED = [Failure, ConfigProblem, ArchiveProblem, EmbeddingProblem];

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  await createProgram().parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    process.exitCode = error instanceof Misuse ? 2 : 1;
    if (EXPLAINED.some((kind) => error instanceof kind) && error instanceof Error) remark(`dateline: ${error.message}`);
    else remark(`dateline: unexpected failure: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
}
