const deepest = 12;
const longestName = 100;

/** A folder as people type it: names from the outermost inwards with ` / ` between them. */
export const folderText = (folder: readonly string[]): string => folder.map((name) => name.replaceAll(' / ', '/')).join(' / ');

/** Reads what `folderText` writes; a slash without spaces around it belongs to a name (`AC/DC`). */
export function folderFromText(text: string): string[] {
  return text
    .split(/\s+\/\s+/, deepest)
    .map((name) => name.trim().slice(0, longestName))
    .filter((name) => name !== '');
}
