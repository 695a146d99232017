/** What goes before a text, by what it is for. */
export interface Prefixes {
  query: string;
  passage: string;
}

const none: Prefixes = { query: '', passage: '' };

/** Model families that were trained with words before each text, as their cards say; the first that fits. */
const families: readonly (readonly [RegExp, Prefixes])[] = [
  [/(?:^|[/_-])e5-(?!mistral).*instruct/i, { query: 'Instruct: Given a question, retrieve news passages that answer it\nQuery: ', passage: '' }],
  [/(?:^|[/_-])e5-/i, { query: 'query: ', passage: 'passage: ' }],
  [/nomic-embed/i, { query: 'search_query: ', passage: 'search_document: ' }],
  [/embeddinggemma/i, { query: 'task: search result | query: ', passage: 'title: none | text: ' }],
  [/arctic-embed.*v2/i, { query: 'query: ', passage: '' }],
  [/bge-(?:small|base|large)-en|mxbai-embed|arctic-embed/i, { query: 'Represent this sentence for searching relevant passages: ', passage: '' }],
];

/** @param model a model's name, with or without its owner or folder */
export const prefixesOf = (model: string): Prefixes => families.find(([name]) => name.test(model))?.[1] ?? none;
