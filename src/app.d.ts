import type { Edition } from './archive/archive.ts';
import type { Actor } from './common/actor.ts';

declare global {
  namespace App {
    interface Error {
      message: string;
    }
    interface Locals {
      /** Who asks. */
      actor: Actor;
      /** The archive as they have it: what a page shows and changes for them. */
      edition: Edition;
    }
  }
}

export {};
