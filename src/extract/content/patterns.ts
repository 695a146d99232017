/** A day or a time of day in digits or with a month's name. */
export const datePattern = /(?:^|\D)(?:\d{4}[-./年]\s?\d{1,2}[-./月]\s?\d{1,2}|\d{1,2}[-./]\s?\d{1,2}[-./]\s?\d{2,4}|\d{1,2}(?:st|nd|rd|th|\.|er|º)?\s+(?:de\s+)?\p{L}{3,12}\.?,?\s+(?:de\s+)?\d{4}|\p{L}{3,12}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{1,2}:\d{2})(?:\D|$)/u;
/** "27 minutes ago", "vor 3 Stunden". */
export const age = /^\P{L}*(?:\d+\s?(?:s|sec|min|m|h|hr|d|second|minute|hour|day|week|month|year)s?\.? ago|(?:vor|il y a|hace|há|fa|siden|sitten) (?:\d+|eine[rmn]?) \p{L}+|\d+ \p{L}+ (?:geleden|temu|назад|fa)|\d+\s?(?:分钟|小时|天|時間|分|日|시간|분|일)\s?(?:前|전))\P{L}*$/iu;
/** "By Ada Quill", "Text: Ada Quill und Bo Reed". */
export const byline = /^(?:by|von|par|por|di|da|door|av|af|przez|автор:?|text(?: und fotos?)?:|von:|words by|written by|posted by|interview(?: von| by|:))\s+\p{Lu}[\p{L}.'’-]*(?:[\s,&|/·•-]+(?:and|und|et|y|e|en|och|og|i)?\s*[\p{L}.'’-]+){0,7}$/iu;

/** "The river in May © Mira Lund", "The river (Foto: Mira Lund)". */
export const signedPicture = /\S\s*(?:©\s?[^.!?©]{2,70}|[([](?:photo|foto|fot\.|bild|image|picture|credit|crédit|imagen)s?[ :.][^)\]]{2,70}[)\]])[.\s]*$/iu;
