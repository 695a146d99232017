/** An ISO 8601 date, as parsers give it, in milliseconds since the epoch. */
export const instant = (iso: string | undefined): number | undefined => (iso === undefined ? undefined : Date.parse(iso));
