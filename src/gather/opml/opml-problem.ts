/** The document cannot be read as a list of feeds; the message says in plain words why, and what to do. */
export class OpmlProblem extends Error {
  override name = 'OpmlProblem';
}
