import type { Engine } from '../engine.ts';
import { constraints, corrections } from './constraints.ts';
import { due, hold, left, letGo } from './due.ts';
import { aboutOf, headsOf, latest, link, unlinked } from './links.ts';
import { forget, move, movesAfter, place, placed, voicesOf } from './place.ts';
import type { StoryShelf } from './shelf.ts';

export function createStoryShelf(engine: Engine, owner: string): StoryShelf {
  return {
    corrections: () => corrections(engine),
    hold: (request) => hold(engine, owner, request),
    letGo: () => letGo(engine, owner),
    due: (request) => due(engine, request),
    left: (request) => left(engine, request),
    voicesOf: (articleIds) => voicesOf(engine, articleIds),
    place: (placings, facts, now) => place(engine, placings, facts, now),
    move: (moves, facts, now) => move(engine, moves, facts, now),
    placed: (afterSeq, limit) => placed(engine, afterSeq, limit),
    movesAfter: (moveId) => movesAfter(engine, moveId),
    constraints: () => constraints(engine),
    aboutOf: (storyIds) => aboutOf(engine, storyIds),
    headsOf: (storyIds) => headsOf(engine, storyIds),
    latest: (limit) => latest(engine, limit),
    link: (storyId, links) => link(engine, storyId, links),
    unlinked: (limit) => unlinked(engine, limit),
    forget: (beforeSeq) => forget(engine, beforeSeq),
  };
}
