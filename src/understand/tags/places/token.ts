/** A word of a text as places need it. */
export interface Token {
  text: string;
  folded: string;
  start: number;
  end: number;
}
