import { statfs } from 'node:fs/promises';
import { Command } from 'commander';
import { ModelDesk } from '../../newsroom/ai/jobs/model-desk.ts';
import { type ModelTrial, tryModel } from '../../newsroom/ai/model/try-model.ts';
import { EmbeddingDesk } from '../../newsroom/embedding/embedding-desk.ts';
import { healthOf } from '../../newsroom/health.ts';
import { readRepaired } from '../../newsroom/stories/repaired.ts';
import { WINDOW_MS } from '../../newsroom/stories/story-desk.ts';
import { UNDERSTANDING_VERSION } from '../../newsroom/understanding/version.ts';
import { Failure } from '../io/failure.ts';
import { print, printJson } from '../io/print.ts';
import type { Archive } from '../../archive/archive.ts';
import { houseOf } from '../../archive/house.ts';
import type { Config } from '../../common/config.ts';
import { version } from '../version.ts';
import { settings, withArchive, withDataOption } from '../workplace.ts';

/** Articles that could not be understood. */
const mostShown = 5;
const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

export const doctorCommand = (): Command =>
  withDataOption(new Command('doctor'))
    .description('Check the archive and say what is in trouble, in plain words.')
    .option('--json', 'print the findings as JSON')
    .action(async (options: { json?: boolean; data?: string }) => {
      const config = settings(options);
      const findings = await withArchive(config, async (archive) => ({
        stats: { ...(await archive.stats()), ...(await marksOf(archive)) },
        faults: await archive.check(),
        embeddings: await embeddingsOf(archive, config),
        model: await modelOf(archive, config),
        understanding: { left: await archive.desk.understandingLeft(UNDERSTANDING_VERSION), failed: await archive.desk.misunderstood(mostShown) },
        stories: { waiting: await archive.stories.left({ since: Date.now() - WINDOW_MS }), repairedAt: (await readRepaired(archive)).at },
        troubled: (await archive.feeds.list()).flatMap((feed) => {
          const health = healthOf(feed.state, Date.now());
          return health.ok ? [] : [{ title: feed.title, url: feed.url, health: health.words }];
        }),
      }));
      const disk = await statfs(config.dataDir);
      const freeBytes = disk.bavail * disk.bsize;
      if (options.json === true) printJson({ dataDir: config.dataDir, node: process.version, freeBytes, ...findings });
      else {
        const { stats } = findings;
        print(`Node ${process.version}; archive in ${config.dataDir} (${megabytes(stats.bytes)}, schema ${stats.schemaVersion}); ${megabytes(freeBytes)} free on the disk.`);
        print(`${stats.feeds} feeds (${stats.feedsFailing} failing), ${stats.articles} articles (${stats.unread} unread, ${stats.saved} saved) in ${stats.stories} stories, ${stats.pagesPending} pages to read, ${stats.pagesFailed} pages without an article.`);
        const { left, failed } = findings.understanding;
        print(`${stats.articles - left} articles are understood, ${left} are still to be (by "dateline serve").`);
        for (const { articleId, title, reason } of failed) print(`  article ${articleId}, ${title}: ${reason}`);
        const { waiting, repairedAt } = findings.stories;
        print(`${waiting} articles are still to be put into stories; recent stories were ${repairedAt === 0 ? 'not looked at again yet' : `last looked at again on ${new Date(repairedAt).toLocaleString()}`}.`);
        print(findings.model === undefined ? 'No language model is connected.' : `Language model: ${findings.model.words}`);
        if (findings.embeddings !== undefined) print(embeddingWords(findings.embeddings));
        for (const feed of findings.troubled) print(`  ${feed.title} <${feed.url}>: ${feed.health}`);
        print(findings.faults.length === 0 ? 'The archive is sound.' : 'The archive is damaged:');
        for (const fault of findings.faults) print(`  ${fault}`);
      }
      if (findings.faults.length > 0) throw new Failure('Restore a copy with "dateline restore FILE", or keep the folder and ask for help.');
    });

/** What the house has not read, and what it saved. */
async function marksOf(archive: Archive): Promise<{ unread: number; saved: number }> {
  const { unread, saved } = await houseOf(archive).stats();
  return { unread, saved };
}

/** Asks the language model for one word; absent when there is none. */
async function modelOf(archive: Archive, config: Config): Promise<ModelTrial | undefined> {
  const desk = new ModelDesk({ archive, config, version });
  try {
    const model = await desk.model();
    return model === undefined ? undefined : await tryModel(model);
  } catch (error) {
    return { ok: false, words: error instanceof Error ? error.message : String(error) };
  } finally {
    await desk.close();
  }
}

interface EmbeddingFindings {
  provider: string;
  stored: number;
  due: number;
  model?: { id: string; dimensions: number; ms: number };
  problem?: string;
}

/** Tries the model on one text; absent when there is none. */
async function embeddingsOf(archive: Archive, { embeddings }: Config): Promise<EmbeddingFindings | undefined> {
  const { provider } = embeddings;
  if (provider === 'none') return undefined;
  const { model: used, stored, due } = await archive.vectors.state();
  const desk = new EmbeddingDesk({ settings: embeddings, version });
  try {
    const { modelId, dimensions } = await desk.model();
    await desk.embed(['Once, so that it is warm.'], 'passage');
    const started = performance.now();
    await desk.embed(['The harbour bridge opened again on Monday.'], 'passage');
    const ms = Math.round(performance.now() - started);
    // Vectors of another model do not count.
    return { provider, stored: used?.id === modelId ? stored : 0, due: used?.id === modelId ? due : (await archive.stats()).articles, model: { id: modelId, dimensions, ms } };
  } catch (error) {
    return { provider, stored, due, problem: error instanceof Error ? error.message : String(error) };
  } finally {
    await desk.close();
  }
}

const embeddingWords = ({ provider, stored, due, model, problem }: EmbeddingFindings): string =>
  `Embeddings (${provider}): ${problem ?? `${model?.id}, ${model?.dimensions} numbers, ${model?.ms} ms for a headline`}; ${stored} articles have a vector, ${due} are to get one.`;
