const shown = new WeakSet<object>();

/**
 * Says of data that pages only show it. No framework runs in the browser (`routes/+layout.ts`), yet the kit writes the data of every
 * page out for one, and then leaves it away; for a list that takes as long as rendering it.
 * @returns what it was given
 */
export function onlyShown<Data extends object>(data: Data): Data {
  shown.add(data);
  return data;
}

export const isOnlyShown = (data: unknown): boolean => typeof data === 'object' && data !== null && shown.has(data);
