import { splitSentences } from '../../src/common/words/sentences.ts';
import type { Chat } from './model-server.ts';

/** The text that a prompt fences, its title first. */
export function fencedText(chat: Chat): string {
  const user = chat.messages.at(-1)?.content ?? '';
  const boundary = /={5}[0-9a-f]+={5}/.exec(user)?.[0];
  return boundary === undefined ? '' : (user.split(boundary).at(-2) ?? '').trim();
}

/** The lists that a prompt asks for, in JSON or in lines as it was told. */
export function inForm(chat: Chat, lists: Readonly<Record<string, readonly string[]>>): string {
  if (chat.response_format !== undefined) return JSON.stringify(lists);
  return Object.entries(lists).flatMap(([key, items]) => items.map((item) => `${key.charAt(0).toUpperCase()}: ${item}`)).join('\n');
}

export type Asked = 'summary' | 'answer' | 'translation' | 'verification' | 'other';

export function askedFor(chat: Chat): Asked {
  const all = chat.messages.map(({ content }) => content).join('\n');
  if (all.includes('You summarise news')) return 'summary';
  if (all.includes('You answer a reader')) return 'answer';
  if (all.includes('You check sentences')) return 'verification';
  return all.includes('You translate news') ? 'translation' : 'other';
}

/** The question of a prompt that asks one. */
export const questionOf = (chat: Chat): string => /^Question: (.*)$/m.exec(chat.messages.at(-1)?.content ?? '')?.[1] ?? '';

/** The text and the numbered sentences of a prompt that has them compared. */
export function comparedIn(chat: Chat): { text: string; claims: string[] } {
  const blocks = [...(chat.messages.at(-1)?.content ?? '').matchAll(/^(={5}[0-9a-f]+={5})\n([\s\S]*?)\n\1$/gm)].map(([, , block = '']) => block);
  return { text: blocks[0] ?? '', claims: (blocks[1] ?? '').split('\n').map((line) => line.replace(/^\d+\. /, '')) };
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}{4,}|\p{N}+/gu) ?? [];

/**
 * A model that does what it is told as well as a small one can: first sentences for a summary, the sentence that shares most with a
 * question for an answer, and a language of its own for a translation.
 */
export function honestLists(chat: Chat, language = 'en'): Record<string, string[]> {
  const [title = '', ...rest] = fencedText(chat).split('\n\n');
  const sentences = splitSentences(rest.join('\n'), language).map(({ text }) => text.replace(/^- /, ''));
  switch (askedFor(chat)) {
    case 'summary': return { sentences: sentences.slice(0, 2), points: sentences.slice(2, 4) };
    case 'answer': {
      const asked = new Set(wordsOf(questionOf(chat)));
      const ranked = sentences.map((sentence) => ({ sentence, shared: new Set(wordsOf(sentence).filter((word) => asked.has(word))).size })).sort((a, b) => b.shared - a.shared);
      return { sentences: ranked.slice(0, 1).filter(({ shared }) => shared >= 2).map(({ sentence }) => sentence) };
    }
    case 'translation': return { translation: [[title, ...rest].join(' ').replaceAll(/\p{Ll}{2,}(?!\p{L})/gu, (word) => `${word}o`)] };
    case 'verification': {
      const { text, claims } = comparedIn(chat);
      const said = new Set(wordsOf(text));
      return { checks: claims.map((claim, at) => `${at + 1} ${wordsOf(claim).every((word) => said.has(word)) ? 'the same, right' : 'other words, wrong'}`) };
    }
    case 'other': return { words: ['ready'] };
  }
}

export const honest = (chat: Chat): string => inForm(chat, honestLists(chat));
