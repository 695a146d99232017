import { z } from 'zod';
import { domainOf } from '../../common/site.ts';
import type { Voice } from '../../common/story.ts';
import { agencyOfId } from '../../understand/wire/agencies.ts';
import ownersFile from './owners.json' with { type: 'json' };

const name = z.string().trim().min(1).max(100);
const site = z.string().regex(/^(?=.{1,253}$)(?:[\p{Ll}\p{Lo}\p{N}](?:[\p{Ll}\p{Lo}\p{N}-]{0,61}[\p{Ll}\p{Lo}\p{N}])?\.)+\p{L}{2,63}$/u, 'must be a site such as "example.co.uk", in small letters');

const shape = z.strictObject({
  /** Sites on which many publish: there a feed stands for its outlet. */
  shared: z.array(site).default([]),
  /** The agencies' own sites, by the ids of `understand/wire/agencies.ts`. */
  agencies: z.record(z.string(), z.array(site)).default({}),
  /** Sites of outlets by the owner they have in common. */
  owners: z.record(name, z.array(site)).default({}),
}).check(({ value, issues }) => {
  for (const id of Object.keys(value.agencies)) if (agencyOfId(id) === undefined) issues.push({ code: 'custom', input: id, path: ['agencies', id], message: 'is no agency that Dateline knows' });
  const seen = new Set<string>();
  for (const one of [value.shared, ...Object.values(value.agencies), ...Object.values(value.owners)].flat()) {
    if (seen.has(one)) issues.push({ code: 'custom', input: one, message: `${one} stands there twice` });
    seen.add(one);
  }
});

/** Whose an outlet is: what `owners.json` says, or a reader's own file of that form. */
export type OwnerFacts = z.output<typeof shape>;

/** A file of owners that cannot be understood; the message names the place. */
export class OwnersProblem extends Error {
  override name = 'OwnersProblem';
}

/**
 * Reads facts on owners that a reader wrote: `{"owners":{"Harbour Group":["harbourpost.example"]},"agencies":{…},"shared":[…]}`, each
 * part as in `owners.json` and each may be absent.
 * @param text JSON
 * @throws {OwnersProblem} for anything else, naming the place
 */
export function parseOwners(text: string): OwnerFacts {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new OwnersProblem(`not JSON: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new OwnersProblem(`${issue?.path.length === 0 ? 'the file' : (issue?.path.join(' → ') ?? 'the file')}: ${issue?.message ?? 'not understood'}`, { cause: parsed.error });
}

/** Tells of sites whose voice they are. */
export class Owners {
  readonly #bySite = new Map<string, Voice | 'shared'>();

  /** @param facts what is known; of two that say something of one site the later one holds */
  constructor(facts: readonly OwnerFacts[]) {
    for (const { shared, agencies, owners } of facts) {
      for (const one of shared) this.#bySite.set(one, 'shared');
      for (const [id, sites] of Object.entries(agencies)) for (const one of sites) this.#bySite.set(one, agencyVoice(id, agencyOfId(id)?.name ?? id));
      for (const [owner, sites] of Object.entries(owners)) for (const one of sites) this.#bySite.set(one, { key: `owner:${owner}`, name: owner, kind: 'owner' });
    }
  }

  /**
   * Whose voice a site is, or that many publish on it; undefined when nothing is known.
   * @param host as of `siteOf`
   */
  of(host: string): Voice | 'shared' | undefined {
    const domain = domainOf(host);
    for (let rest = host.toLowerCase(); rest.length >= domain.length; rest = rest.slice(rest.indexOf('.') + 1)) {
      const found = this.#bySite.get(rest);
      if (found !== undefined) return found;
      if (!rest.includes('.')) return undefined;
    }
    return undefined;
  }
}

export const agencyVoice = (id: string, called: string): Voice => ({ key: `agency:${id}`, name: called, kind: 'agency' });

let known: Owners | undefined;

/** What Dateline knows itself (`owners.json`, facts of our own); made once. */
export const knownOwners = (): Owners => (known ??= new Owners([shape.parse(ownersFile)]));

/** What Dateline knows, and what a reader's files say over it. */
export const ownersWith = (more: readonly OwnerFacts[]): Owners => (more.length === 0 ? knownOwners() : new Owners([shape.parse(ownersFile), ...more]));
