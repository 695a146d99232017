/** Time, as a parameter: milliseconds since the epoch. */
export type Clock = () => number;
/** Chance, as a parameter: a number in [0, 1). */
export type Random = () => number;
