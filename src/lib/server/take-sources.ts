import type { Reader } from '../../common/reader.ts';
import type { Newsroom, StarterChoice } from '../../newsroom/door.ts';
import type { AddOutcome, ImportOutcome } from '../types.ts';

/** What a reader asked to subscribe to, in one form. */
export interface WantedSources {
  /** Feed or site addresses, as typed. */
  addresses: string[];
  opml?: { name: string; bytes: Uint8Array };
  /** Feeds out of starter packs. */
  starters: StarterChoice[];
}

export interface TakenSources {
  /** Feeds that are new. */
  added: number;
  /** Feeds that were there already. */
  known: number;
  addresses: AddOutcome[];
  opml?: ({ name: string } & ImportOutcome) | { name: string; problem: string };
  /** Whether something could not be taken. */
  trouble: boolean;
}

/** Splits what was pasted into addresses: white space, commas and semicolons between them, brackets around them. */
export function addressesIn(text: string): string[] {
  const words = text.split(/[\s,;]+/).map((word) => word.replace(/^[<("']+|[>)"']+$/g, ''));
  return [...new Set(words.filter((word) => word !== ''))];
}

/** Asks the newsroom for all of it; one part that fails does not stop the others. */
export async function takeSources(newsroom: Newsroom, reader: Reader, { addresses, opml, starters }: WantedSources): Promise<TakenSources> {
  const [found, imported, packed] = await Promise.all([
    addresses.length > 0 ? newsroom.add(reader, addresses) : [],
    opml ? importFile(newsroom, reader, opml) : undefined,
    starters.length > 0 ? newsroom.addStarters(reader, starters) : [],
  ]);
  const outcomes = [...found.flatMap((outcome) => (outcome.ok ? outcome.feeds : [])), ...packed];
  const counted = imported && 'added' in imported ? imported : { added: 0, known: 0, refused: [] };
  return {
    added: outcomes.filter(({ added }) => added).length + counted.added,
    known: outcomes.filter(({ added }) => !added).length + counted.known,
    addresses: found,
    ...(imported ? { opml: imported } : {}),
    trouble: found.some(({ ok }) => !ok) || (imported !== undefined && 'problem' in imported) || counted.refused.length > 0,
  };
}

async function importFile(newsroom: Newsroom, reader: Reader, { name, bytes }: { name: string; bytes: Uint8Array }) {
  try {
    return { name, ...(await newsroom.importOpml(reader, bytes)) };
  } catch (error) {
    if (error instanceof Error && error.name === 'OpmlProblem') return { name, problem: error.message };
    throw error;
  }
}
