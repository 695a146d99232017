/** A place in a list that is ordered by `sortAt`, then id. */
export interface Place {
  sortAt: number;
  id: number;
}

export const cursorOf = (place: Place): string => `${place.sortAt.toString(36)}.${place.id.toString(36)}`;

/** @returns `undefined` for text that is no cursor: a list then begins at its beginning */
export function placeOf(cursor: string | undefined): Place | undefined {
  const match = /^(-?[0-9a-z]{1,11})\.([0-9a-z]{1,11})$/.exec(cursor ?? '');
  const [, sortAt, id] = match ?? [];
  if (sortAt === undefined || id === undefined) return undefined;
  return { sortAt: Number.parseInt(sortAt, 36), id: Number.parseInt(id, 36) };
}
