import type { Translated, TranslatedPiece } from '../../../common/ai.ts';
import { plainText } from '../prompts/fence.ts';
import { translatePrompt } from '../prompts/translate.ts';
import { tokensOf } from './cut-text.ts';
import { otherFigure } from './figures-agree.ts';
import type { MaterialPiece } from './material.ts';
import { namesAgree } from './names-agree.ts';
import { NothingUsable, type PerformContext, sayLists } from './perform-context.ts';

const address = /\b(?:https?:\/\/|www\.)\S+|\b[\w-]+(?:\.[\w-]+)+\/\S+/giu;

/** Translates paragraphs or titles, each by itself, and shows of what came back only what agrees with the original. */
export async function translate(pieces: readonly MaterialPiece[], to: string, isTitles: boolean, context: PerformContext): Promise<{ translated: Translated; dropped: number }> {
  const done: TranslatedPiece[] = pieces.map(({ articleId, text }) => ({ articleId, original: text, translation: undefined }));
  const from = new Set(pieces.map(({ language }) => language));
  const translated: Translated = { madeBy: { kind: 'model', name: context.model.name }, from: from.size === 1 ? [...from][0] : undefined, to, pieces: done };
  let usable = 0;
  let dropped = 0;
  for (const [at, piece] of pieces.entries()) {
    const outcome = await one(piece, to, isTitles, context);
    if (outcome.translation !== undefined) usable += 1;
    else if (outcome.isFault) dropped += 1;
    done[at] = { articleId: piece.articleId, original: piece.text, translation: outcome.translation, ...(outcome.why === undefined ? {} : { why: outcome.why }) };
    context.onPartial({ kind: 'translated', translated: { ...translated, pieces: [...done] } });
  }
  if (usable === 0 && pieces.length > 0) throw new NothingUsable(dropped);
  return { translated, dropped };
}

interface Outcome {
  translation: string | undefined;
  why?: string;
  /** What came back may not be shown. */
  isFault?: boolean;
}

async function one({ text, language }: MaterialPiece, to: string, isTitle: boolean, context: PerformContext): Promise<Outcome> {
  if (language === to) return { translation: undefined, why: 'It is in that language already.' };
  if (!/\p{L}/u.test(text)) return { translation: text };
  if (tokensOf(text) > mostTokens) return { translation: undefined, why: 'The paragraph is too long for the model.' };
  const lists = await sayLists(context, translatePrompt({ text, from: language, to, isTitle }));
  const said = plainText(lists?.translation.join(' ') ?? '').replaceAll(/\s+/g, ' ').trim();
  const fault = said === '' ? 'The model gave nothing usable.' : faultOf(text, language, said, to);
  return fault === undefined ? { translation: said } : { translation: undefined, why: fault, isFault: true };
}

const mostTokens = 1500;
/** How much of the signs of one script another takes for the same. */
const leastShare = 0.2;
const mostShare = 6;

/** Why a translation may not be shown, in plain words. */
function faultOf(original: string, from: string | undefined, said: string, to: string): string | undefined {
  if (plainText(original).replaceAll(/\s+/g, ' ').trim() === said && original.length > 60) return 'The model gave it back untranslated.';
  if (said.length < original.length * leastShare || said.length > original.length * mostShare + 40) return 'The translation is not of the length of the original.';
  const added = said.match(address)?.find((one) => !original.includes(one));
  if (added !== undefined || /<[!/?a-z]|\]\(|={5,}/i.test(said) !== /<[!/?a-z]|\]\(|={5,}/i.test(original)) return 'The translation has links or markup that the original has not.';
  const figure = otherFigure(original, from, said, to);
  if (figure !== undefined) return `The numbers do not agree with the original (${figure}).`;
  return namesAgree(original, from, said) ? undefined : 'The names do not agree with the original.';
}
