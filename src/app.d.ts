import type { Right } from './accounts/rights.ts';
import type { Who } from './accounts/who.ts';
import type { Edition } from './archive/archive.ts';
import type { Actor } from './common/actor.ts';
import type { SiteSettings } from './common/site-settings.ts';

declare global {
  namespace App {
    interface Error {
      message: string;
    }

    interface Locals {
      /** Who asks. Pages that need no right may be asked by anybody, whatever this actor's reader could see: look at `rights`. */
      actor: Actor;
      /** The archive as they have it: what a page shows and changes for them. */
      edition: Edition;
      rights: ReadonlySet<Right>;
      settings: SiteSettings;
      /** Of somebody who signed in with a browser. */
      session: Who['session'];
      /** There are no accounts, and the site answers not only to this machine. */
      unset: boolean;
      /** `Set-Cookie` headers for the answer. */
      cookies: string[];
    }
  }
}
