// The inside of the embedding thread: opens the model, then does one job after another; what is asked for goes before
// what is done in the background.
import { readFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import type { EmbeddingSettings } from '../../common/config.ts';
import { EmbeddingProblem } from '../../understand/embeddings/embedder.ts';
import { openEmbedder } from '../../understand/embeddings/open-embedder.ts';
import type { Transport } from '../../understand/embeddings/openai-compatible.ts';
import type { EmbeddingJob, EmbeddingThreadData, FromEmbeddingThread, Trouble } from './protocol.ts';

if (parentPort === null) throw new Error('src/newsroom/embedding/thread.ts runs only as a worker thread; see embedding-desk.ts.');
const port = parentPort;
const tell = (message: FromEmbeddingThread, transfer: ArrayBuffer[] = []): void => port.postMessage(message, transfer);

function troubleOf(error: unknown): Trouble {
  if (error instanceof EmbeddingProblem) return { message: error.message, reason: error.reason, retryMs: error.retryMs };
  return { message: `Embedding failed inside Dateline (${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}). Please report it.`, reason: 'passing', retryMs: undefined };
}

function keyIn(settings: EmbeddingSettings): { key?: string } {
  if (settings.provider !== 'openai-compatible' || settings.keyFile === undefined) return {};
  try {
    return { key: readFileSync(settings.keyFile, 'utf8').trim() };
  } catch (cause) {
    throw new EmbeddingProblem(`DATELINE_EMBEDDINGS_KEY_FILE=${settings.keyFile} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`, { reason: 'setup', cause });
  }
}

// On Linux this is about the thread that asks, so pages and rounds go first; elsewhere it would be about the whole process.
if (process.platform === 'linux') setPriority(10);

/** The client is large, and most models need none. */
async function transport(settings: EmbeddingSettings, version: string): Promise<Transport> {
  if (settings.provider !== 'openai-compatible') return () => Promise.resolve({ ok: false, message: 'This model has no network.' });
  const [{ createHttpClient }, { allowedBy, transportOver }] = await Promise.all([import('../../gather/http/client.ts'), import('./transport.ts')]);
  return transportOver(createHttpClient({ version, hostPauseMs: 0, maxConcurrent: 2, headersMs: 60_000, allowPrivate: allowedBy(settings.url) }));
}

const { settings, version }: EmbeddingThreadData = workerData;
const queue: EmbeddingJob[] = [];

try {
  const embedder = await openEmbedder(settings, { send: await transport(settings, version), ...keyIn(settings) });
  if (embedder === undefined) throw new EmbeddingProblem('DATELINE_EMBEDDINGS=none makes no vectors.', { reason: 'setup' });
  const { modelId, dimensions, languages, usefulLength } = embedder;

  const work = async (): Promise<void> => {
    for (let job = queue.shift(); job !== undefined; job = queue.shift()) {
      try {
        const vectors = await embedder.embed(job.texts, { kind: job.kind });
        tell({ type: 'done', id: job.id, vectors }, vectors.map((vector) => vector.buffer).filter((buffer) => buffer instanceof ArrayBuffer));
      } catch (error) {
        tell({ type: 'refused', id: job.id, trouble: troubleOf(error) });
      }
    }
  };
  let working: Promise<void> | undefined;
  port.on('message', (job: EmbeddingJob) => {
    if (job.kind === 'query') queue.unshift(job);
    else queue.push(job);
    working ??= work().finally(() => { working = undefined; });
  });
  tell({ type: 'open', model: { modelId, dimensions, languages, usefulLength } });
} catch (error) {
  tell({ type: 'failed', trouble: troubleOf(error) });
  port.close();
}
