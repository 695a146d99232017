import { baseLanguage } from '../../common/language/base-language.ts';
import { languageName } from '../words.ts';
import { acceptedLanguages } from './accepted-languages.ts';
import { getDateline } from './dateline.ts';
import { aiStateOf } from './panel/ai-state.ts';

/** Titles of one page of a list. */
export const mostTitles = 40;

/** How the titles of a list that the reader may not read can be had translated. */
export interface TitlesOffer {
  /** ISO 639-1, and its name. */
  to: string;
  language: string;
  /** Where a model translates them, where there is one and the reader may ask it; the browser may have a translator of its own. */
  by?: { href: string; model: string };
}

/** @returns undefined where AI is off, or the reader's browser asks for all languages of the list */
export async function titlesOffer(cards: readonly { id: number; lang?: string | undefined }[], { request, locals }: { request: Request; locals: Pick<App.Locals, 'rights'> }): Promise<TitlesOffer | undefined> {
  const accepted = acceptedLanguages(request.headers.get('accept-language'));
  const [to] = accepted;
  const foreign = cards.filter(({ lang }) => lang !== undefined && !accepted.includes(baseLanguage(lang) ?? '')).slice(0, mostTitles);
  if (to === undefined || foreign.length === 0) return undefined;
  const { archive, newsroom } = getDateline();
  const { on, model } = await aiStateOf(archive.settings, newsroom);
  if (!on) return undefined;
  const by = model === undefined || !locals.rights.has('ask') ? undefined : { href: `/titles?ids=${foreign.map(({ id }) => id).join(',')}`, model: model.name };
  return { to, language: languageName(to, []) ?? to, ...(by === undefined ? {} : { by }) };
}
