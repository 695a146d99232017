import { z } from 'zod';
import { type AskableArticle, PassageIndex } from '../../src/understand/ask/passage-index.ts';
import { readLines } from '../bench/understand/data.ts';

/** A question with what answers it. */
export interface AskedQuestion {
  id: string;
  question: string;
  language: string;
  askedAt?: number;
  answers: string[];
  /** Articles that answer it. */
  gold: ReadonlySet<string>;
}

export interface AskedCollection {
  name: string;
  articles: AskableArticle[];
  index: PassageIndex;
  questions: AskedQuestion[];
}

const articleShape = z.object({ id: z.string(), title: z.string(), text: z.string(), url: z.string().optional(), date: z.string().optional() });
const questionShape = z.object({ id: z.string(), question: z.string(), answers: z.array(z.string()), gold: z.array(z.string()), date: z.string().optional() });

export const xquadLanguages = ['en', 'de', 'ru', 'ar', 'zh', 'th'];
const timeOf = (date: string | undefined): { at?: number } => (date === undefined ? {} : { at: Date.parse(date.replaceAll('/', '-')) });

export function askedQuestions(path: string, language: string): AskedQuestion[] {
  return readLines(path, questionShape).map(({ id, question, answers, gold, date }) => {
    const { at } = timeOf(date);
    return { id, question, language, answers, gold: new Set(gold), ...(at === undefined ? {} : { askedAt: at }) };
  });
}

function collection(name: string, path: string, language: string): AskedCollection {
  const articles = readLines(`ask/${path}`, articleShape).map(({ id, title, text, url, date }): AskableArticle => {
    const { at } = timeOf(date);
    return { id, title, text, language, ...(url === undefined ? {} : { url }), ...(at === undefined ? {} : { publishedAt: at }) };
  });
  const index = new PassageIndex();
  for (const article of articles) index.add(article);
  return { name, articles, index, questions: askedQuestions(`ask/${path.replace(/articles|passages/, 'questions')}`, language) };
}

export const newsCollection = (): AskedCollection => collection('news', 'rtqa.dev.articles.ndjson.gz', 'en');
export const xquadCollection = (language: string): AskedCollection => collection(language, `xquad.${language}.passages.ndjson.gz`, language);

const tokens = /[\p{L}\p{M}\p{N}]+/gu;
const normal = (text: string): string => ` ${(text.normalize('NFKC').toLowerCase().match(tokens) ?? []).join(' ')} `;

/** Whether a text holds an accepted answer in whole words, as the scorer of the development data compares. */
export function holds(text: string, answers: readonly string[], language: string): boolean {
  const glued = language === 'zh' || language === 'ja' || language === 'th';
  const shown = glued ? normal(text).replaceAll(' ', '') : normal(text);
  return answers.some((answer) => {
    const wanted = glued ? normal(answer).replaceAll(' ', '') : normal(answer);
    return wanted.trim() !== '' && shown.includes(wanted);
  });
}
