/** A voice, as far as choosing one goes. */
export interface Voice {
  lang: string;
  localService: boolean;
  default: boolean;
}

/**
 * The best voice for a language: of its region before others of the language, and of this device before those that send
 * the text over the network.
 * @returns nothing if none speaks the language
 */
export function voiceFor<V extends Voice>(voices: readonly V[], language: string): V | undefined {
  const wanted = language.toLowerCase();
  const [primary = ''] = wanted.split('-');
  const rank = (voice: V): number => {
    const spoken = voice.lang.toLowerCase().replaceAll('_', '-');
    if (spoken.split('-')[0] !== primary) return 0;
    return 1 + (voice.localService ? 8 : 0) + (spoken === wanted ? 4 : 0) + (voice.default ? 2 : 0);
  };
  const [best] = voices.toSorted((a, b) => rank(b) - rank(a));
  return best && rank(best) > 0 ? best : undefined;
}
