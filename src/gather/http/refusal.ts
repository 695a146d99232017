import type { ProblemKind } from '../../common/feed-state.ts';

/** Our own reason to end a request; everything else that ends one comes from the network and is read by `problemOf`. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly kind: ProblemKind;

  constructor(kind: ProblemKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}
