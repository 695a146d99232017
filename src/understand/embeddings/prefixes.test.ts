import { expect, test } from 'vitest';
import { prefixesOf } from './prefixes.ts';

test.each([
  ['Xenova/multilingual-e5-small', 'query: ', 'passage: '],
  ['intfloat/multilingual-e5-large-instruct', 'Instruct: Given a question, retrieve news passages that answer it\nQuery: ', ''],
  ['nomic-embed-text:v1.5', 'search_query: ', 'search_document: '],
  ['BAAI/bge-small-en-v1.5', 'Represent this sentence for searching relevant passages: ', ''],
  ['all-minilm', '', ''],
  ['me5-home', '', ''],
])('%s', (model, query, passage) => {
  expect(prefixesOf(model)).toEqual({ query, passage });
});
