import type { Archive } from '../../archive/archive.ts';
import type { AiDoor } from '../../common/ai.ts';
import { baseLanguage } from '../../common/language/base-language.ts';
import { languageName } from '../words.ts';
import { acceptedLanguages } from './accepted-languages.ts';
import { aiStateOf } from './panel/ai-state.ts';

/** Titles of one page of a list. */
export const mostTitles = 40;

/** Where the titles of a list that the reader may not read are shown translated. */
export interface TitlesOffer {
  href: string;
  language: string;
  model: string;
}

/** @returns undefined where no model is connected, or the reader's browser asks for all languages of the list */
export async function titlesOffer(cards: readonly { id: number; lang?: string | undefined }[], header: string | null, settings: Archive['settings'], newsroom: Pick<AiDoor, 'aiState'>): Promise<TitlesOffer | undefined> {
  const accepted = acceptedLanguages(header);
  const [to] = accepted;
  const foreign = cards.filter(({ lang }) => lang !== undefined && !accepted.includes(baseLanguage(lang) ?? '')).slice(0, mostTitles);
  if (to === undefined || foreign.length === 0) return undefined;
  const { model } = await aiStateOf(settings, newsroom);
  return model === undefined ? undefined : { href: `/titles?ids=${foreign.map(({ id }) => id).join(',')}`, language: languageName(to, []) ?? to, model: model.name };
}
