import { randomUUID } from 'node:crypto';
import type { TagChange } from '../types.ts';

/** Something to tell the reader on the next page, and what would take it back. */
export interface Note {
  text: string;
  undo?: Undo;
}

/** What a reader marks of a story; what is absent stays. */
export interface StoryMarks {
  followed?: boolean;
  muted?: boolean;
}

/** Articles that were marked as read, what takes changes of tags or marks of a story back, a correction of a story, or entries of the moderators' log. */
export type Undo = { unread: readonly number[] } | { tags: readonly TagChange[] } | { story: number; marks: StoryMarks } | { correction: number } | { moderation: readonly number[] };

interface Kept extends Note {
  until: number;
}

const lifetimeMs = 30 * 60_000;
/** Of all readers together; a note lives for half an hour. */
const mostNotes = 500;

/**
 * Notes between a form and the page that it leads to, in memory: they are worth nothing after a restart. Each is
 * known by an unguessable token that travels in the query (`?note=…`), so a foreign link cannot make the site say things.
 */
export class NoteBoard {
  readonly #notes = new Map<string, Kept>();
  readonly #now: () => number;
  readonly #token: () => string;

  constructor(now: () => number = Date.now, token: () => string = randomUUID) {
    this.#now = now;
    this.#token = token;
  }

  /** @returns the token to find the note with */
  leave(note: Note): string {
    for (const [token, kept] of this.#notes) if (kept.until < this.#now() || this.#notes.size >= mostNotes) this.#notes.delete(token);
    const token = this.#token();
    this.#notes.set(token, { ...note, until: this.#now() + lifetimeMs });
    return token;
  }

  read(token: string | null | undefined): Note | undefined {
    const kept = token ? this.#notes.get(token) : undefined;
    return kept && kept.until >= this.#now() ? kept : undefined;
  }

  /** Takes what a note would undo, once. */
  takeUndo(token: string | null | undefined): Undo | undefined {
    const note = this.read(token);
    if (!note?.undo || !token) return undefined;
    this.#notes.delete(token);
    return note.undo;
  }
}

export const notes = new NoteBoard();
