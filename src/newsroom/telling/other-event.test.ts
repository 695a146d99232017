import { expect, test } from 'vitest';
import { otherEventReason, sameEventAs, tellsOtherEvent, type ArticleHead } from './other-event.ts';

const head = (title: string, excerpt: string, lang: string | undefined = 'en'): ArticleHead => ({ title, excerpt, lang });
const talks = head('Ministers leave the capital without a plan for a harbour force', 'Ministers of nine countries failed on Friday to agree on who would watch over the truce between the two ports.');
const leaders = head('Palace prepares a dinner of both leaders after the envoy’s journey', 'The king would receive them together, his spokeswoman said on Friday, hours after his envoy had come back by boat.');
const sameTalks = head('No agreement on harbour force', 'Nine countries could not say who will watch over the truce; their ministers meet again in May.');

test('what headlines and first lines have next to nothing in common of tells of another event', () => {
  expect(tellsOtherEvent(talks, leaders)).toBe(true);
  expect(tellsOtherEvent(leaders, talks)).toBe(true);
});

test('two reports of one event say what happened in the same words', () => {
  expect(tellsOtherEvent(talks, sameTalks)).toBe(false);
  expect(tellsOtherEvent(talks, talks)).toBe(false);
});

test('the reports of a story part into events; one that is like any of an event belongs to it', () => {
  const report = (id: number, { title, excerpt, lang }: ArticleHead) => ({ card: { id, title, excerpt, lang } });
  const late = head('Harbour force: nobody wants to watch the truce at sea', 'After May’s meeting the countries still argue about boats, crews and who pays for fuel in winter.');
  const all = [report(1, talks), report(2, leaders), report(3, sameTalks), report(4, late)];
  const ids = (of: number): number[] => sameEventAs(of, all).map(({ card }) => card.id);
  expect(ids(1)).toEqual([1, 3, 4]);
  expect(ids(4)).toEqual([1, 3, 4]);
  expect(ids(2)).toEqual([2]);
  expect(ids(77)).toEqual([1, 2, 3, 4]);
});

test('where one cannot tell, it is the same event', () => {
  expect(tellsOtherEvent(talks, head('Kein Plan für die Hafentruppe', 'Die Minister von neun Ländern wurden sich in der Hauptstadt nicht einig, wer den Frieden bewacht.', 'de'))).toBe(false);
  expect(tellsOtherEvent(talks, head('Palace dinner', ''))).toBe(false);
  expect(tellsOtherEvent({ ...talks, lang: undefined }, { ...leaders, lang: undefined })).toBe(false);
});

test('in German and French too', () => {
  const strike = head('Lokführer legen ab Mittwoch den Fernverkehr still', 'Die Gewerkschaft ruft zu einem Streik von zwei Tagen auf.', 'de');
  expect(tellsOtherEvent(strike, head('Lokführer streiken zwei Tage lang im Fernverkehr', 'Ab Mittwoch steht jeder zweite Zug, sagt die Gewerkschaft.', 'de'))).toBe(false);
  expect(tellsOtherEvent(strike, head('Früherer Richter soll zwischen beiden Seiten vermitteln', 'Das Ministerium schlägt Konrad Bessler vor, der schon an den Flughäfen half.', 'de'))).toBe(true);
  expect(tellsOtherEvent(head('Un premier foyer détecté dans un élevage', 'Douze mille canards ont été abattus près de la côte.', 'fr'), head('La ministre promet de payer les vaccins', 'Élise Marchand a reçu les représentants de la filière lundi soir.', 'fr'))).toBe(true);
});

test('the reason is what both are about, or which came first', () => {
  const tag = (label: string, kind: 'person' | 'place' | 'topic') => ({ tag: label, label, kind, articles: 2 });
  const now = Date.UTC(2026, 3, 11);
  const article = { sortAt: now, tags: [tag('Ada Moran', 'person'), tag('Kelvik', 'place'), tag('truce', 'topic')] };
  expect(otherEventReason(article, { sortAt: now + 60_000, tags: [tag('Ada Moran', 'person')] }, 0.2)).toBe('same-people');
  expect(otherEventReason(article, { sortAt: now + 60_000, tags: [tag('Kelvik', 'place')] }, 0.2)).toBe('same-place');
  expect(otherEventReason(article, { sortAt: now + 60_000, tags: [tag('truce', 'topic')] }, 0.2)).toBe('same-subject');
  expect(otherEventReason(article, { sortAt: now - 2 * 86_400_000, tags: [] }, 0.3)).toBe('earlier');
});
