export interface Caption {
  imageCaption?: string;
  imageCredit?: string;
}

/** "Photo: Jane Doe", "© Jane Doe", "Foto von Jana Weiß" at a caption's end. */
const creditMark = /(?:^|[\s.(|–—[])((?:©|\(c\)|(?:photos?|foto(?:s|graf(?:ie)?)?|image|picture|bild|bildquelle|quelle|source|credits?|crédits?(?: photo)?|photo credit|photograph(?: by)?|imagen|fuente|fot\.|фото|illustration|grafik|symbolbild|archivbild|写真|图片来源|來源)\s*[:：©]|(?:photo|photograph|picture|foto)(?:graphie|s)?\s+(?:by|von|par|courtesy of)\s)\s*(?:[^.!?]|\.(?!\s|$)){2,90}?)\s*[)\]]?\s*\.?$/iu;
/** "(Photo Jane Doe)", "(Foto Jana Weiß)". */
const bracketedPhoto = /[([]\s*(?:[Pp]hotos?|[Ff]otos?|[Bb]ild|[Ii]mage|[Pp]icture)\s+(\p{Lu}[^()[\]]{1,80})[)\]]\s*\.?$/u;
const agency = '(?:AFP|AP(?: Photo| Images)?|Reuters|REUTERS|Getty(?: Images)?|GETTY(?: IMAGES)?|dpa|DPA|EPA(?:-EFE)?|EFE|ANSA|PAP|TASS|Xinhua|Bloomberg|imago(?: images)?|IMAGO|[Pp]icture[ -][Aa]lliance|Shutterstock|iStock|AAP|NTB|Anadolu(?: Agency)?|ZUMA|Keystone|KEYSTONE|APA|Unsplash|Pixabay|Alamy|Adobe ?Stock)';
const person = "(?:[\\p{Lu}][\\p{L}.'’-]+\\s+){0,3}[\\p{Lu}][\\p{L}.'’-]*";
/** "… Jane Doe/AFP", "… AFP / Jane Doe", "… (Getty Images)", "… via Reuters". */
const agencies = new RegExp(`[\\s(|–—[,]((?:${person}\\s*(?:/|\\bvia\\s|,)\\s*)?${agency}(?:\\s*/\\s*(?:${agency}|${person})){0,2}(?:\\s+via\\s+${agency})?)\\s*[)\\]]?\\s*\\.?$`, 'u');
const bracketed = /[([|]\s*$/;

/**
 * Takes the credit off a caption's end.
 * @param credit the credit, when the page tells it apart already
 */
export function splitCaption(caption: string, credit: string | undefined): Caption | undefined {
  let rest = caption.replace(/\s+/g, ' ').trim();
  let found = credit;
  if (found === undefined) {
    const mark = rest.length < 2000 ? (creditMark.exec(rest) ?? bracketedPhoto.exec(rest) ?? agencies.exec(rest)) : null;
    if (mark && (/[/:：©]|\b(?:by|von|par|of|via)\b/i.test(mark[1] ?? '') || bracketed.test(rest.slice(0, mark.index + 1)) || /[.!?]\s*$/.test(rest.slice(0, mark.index + 1)))) {
      found = mark[1];
      rest = rest.slice(0, mark.index).replace(/[\s(|–—[,;]+$/, '');
    }
  }
  const name = found?.trim().replace(/^[(\s]+/, '').replace(/^(?:©|\(c\)|(?:photograph|photo credits?|photos?|fotos?|image|picture|bildquelle|bildnachweis|bild|quelle|source|credits?|crédits?(?: photo)?|imagen|fuente|fot\.|фото|foto|copyright|写真|图片来源|來源)(?:\s+(?:by|von|par|courtesy of))?\s*[:：©]?|by\s)\s*/iu, '').replace(/^[\s:©/|(-]+|[\s.,;/|(-]+$/g, '').replace(/^([^(]*)\)+$/, '$1').trim();
  if (rest === '' && !name) return undefined;
  return { ...(rest === '' ? {} : { imageCaption: rest }), ...(name ? { imageCredit: name } : {}) };
}
