import { Command } from 'commander';
import { z } from 'zod';
import { baseLanguage } from '../../common/language/base-language.ts';
import type { Answer } from '../../understand/ask/ask.ts';
import type { PassageSource } from '../../understand/ask/passage-index.ts';
import { archiveSource } from '../../newsroom/ask/archive-source.ts';
import { closenessIn } from '../../newsroom/ask/closeness.ts';
import { EmbeddingDesk } from '../../newsroom/embedding/embedding-desk.ts';
import type { Closeness } from '../../understand/ask/rank.ts';
import { timeShape } from '../articles/article-line.ts';
import { askModel } from '../ask/ask-model.ts';
import { type Detect, loadIndex } from '../ask/load-index.ts';
import { Misuse } from '../io/failure.ts';
import { runBatch } from '../io/ndjson.ts';
import { print, printJson } from '../io/print.ts';
import { version } from '../version.ts';
import { editionFor, settings, withArchive, withDataOption, withUserOption } from '../workplace.ts';

const lineShape = z.object({ id: z.union([z.string(), z.number()]), question: z.string(), askedAt: timeShape, date: timeShape, lang: z.string().nullish() });

interface Options { model: boolean; index?: string; ndjson?: boolean; json?: boolean; data?: string; user?: string }

/** Where a question is put, which may depend on it. */
type SourceOf = (question: string) => PassageSource;
type ClosenessFor = (language: string) => Closeness | undefined;

/** Where a language model may be asked. */
type Place = Pick<Parameters<typeof askModel>[0], 'archive' | 'edition' | 'config'>;

async function withSource(options: Options, detect: Detect, work: (sourceOf: SourceOf, closenessFor: ClosenessFor, place?: Place) => Promise<void>): Promise<void> {
  if (options.index === undefined) {
    const config = settings(options);
    return withArchive(config, async (archive) => {
      const edition = await editionFor(archive, options.user);
      const embedding = new EmbeddingDesk({ settings: config.embeddings, version });
      try {
        await work((question) => archiveSource(edition, question), (language) => (embedding.isOn ? closenessIn({ archive, embedding }, language) : undefined), { archive, edition, config });
      } finally {
        await embedding.close();
      }
    });
  }
  const index = await loadIndex(options.index, detect);
  return work(() => index, () => undefined);
}

const NOT_THERE = 'The archive does not hold the answer.';

/** Prints what the model says, sentence by sentence. @returns whether it said anything */
async function showModel(place: Place, question: string, language: string): Promise<boolean> {
  const said = await askModel({ ...place, question, language }, (text, passages) => print(`${text} ${passages.map((at) => `[${at + 1}]`).join('')}`));
  if (said === undefined) return false;
  if ('why' in said) {
    process.stderr.write(`${said.why} The archive answers by itself.\n`);
    return false;
  }
  if (said.sentences.length === 0) return false;
  for (const [at, { title, source, quote }] of said.passages.entries()) print(`\n  [${at + 1}] ${title}${source === '' ? '' : `, ${source}`}\n  “${quote}”`);
  if (said.madeBy.kind === 'model') print(`\nIn the words of ${said.madeBy.name}, each sentence checked${said.dropped === 0 ? '' : `; ${said.dropped} left out`}.`);
  return true;
}

function show({ answer, citations, passages }: Answer): void {
  print(answer ?? NOT_THERE);
  for (const { title, url, quote } of citations) print(`\n  ${title}${url === undefined ? '' : `\n  ${url}`}\n  “${quote}”`);
  if (answer !== null || passages.length === 0) return;
  print('\nNearest to it:');
  for (const { title, url } of passages.slice(0, 3)) print(`  ${title}${url === undefined ? '' : ` ${url}`}`);
}

async function run(given: string | undefined, options: Options): Promise<void> {
  if (options.ndjson !== true && (given === undefined || given.trim() === '')) throw new Misuse('What is the question? Use: dateline ask "Who opened the bridge?"');
  // Language detection comes with it and takes some 190 MB: only this command shall pay for it.
  const { ask, detectLanguage } = await import('../../understand/index.ts');
  const detect: Detect = (text, prior) => detectLanguage(text, { prior }).lang;
  await withSource(options, detect, async (sourceOf, closenessFor, place) => {
    const answer = async (question: string, askedAt: number | undefined, lang: string | undefined): Promise<Answer> => {
      const source = sourceOf(question);
      // A question is short; most are in the language of most articles.
      const language = baseLanguage(lang) ?? detect(question, (await source.languages())[0]);
      return ask(source, question, { language, askedAt, closeness: closenessFor(language) });
    };
    if (options.ndjson === true) {
      await runBatch(async (value) => {
        const { id, question, askedAt, date, lang } = lineShape.parse(value);
        return { id, ...await answer(question, askedAt ?? date, lang ?? undefined) };
      }, { ahead: 1, ...(given === undefined ? {} : { file: given }) });
      return;
    }
    if (options.json !== true && options.model && place !== undefined) {
      const question = given ?? '';
      if (await showModel(place, question, detect(question, (await sourceOf(question).languages())[0]))) return;
    }
    const found = await answer(given ?? '', options.index === undefined ? Date.now() : undefined, undefined);
    if (options.json === true) printJson(found);
    else show(found);
  });
}

export const askCommand = (): Command =>
  withUserOption(withDataOption(new Command('ask')))
    .description('Answer a question from the articles, in their own words, or say that they do not hold the answer.')
    .argument('[question]', 'the question; with --ndjson a file of questions, or - for standard input')
    .option('--index <file>', 'ask these articles, lines {id,title,text,url?,publishedAt?,source?,lang?}, in the place of the archive')
    .option('--ndjson', 'read lines {id,question,askedAt?,lang?}; write a line {id,answer,citations:[{id,url,title,quote,start}],confidence,passages} each; "answer" is null when the articles do not hold it')
    .option('--no-model', 'do not ask the language model that is connected')
    .option('--json', 'print the answer as JSON, which is always the archive\'s own')
    .action(run);
