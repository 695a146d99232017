/** Sentences as one text: by spaces, in Chinese and Japanese by nothing. */
export const joined = (sentences: readonly string[], language: string): string => sentences.join(language === 'zh' || language === 'ja' ? '' : ' ');
