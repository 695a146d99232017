import { describe, expect, test } from 'vitest';
import { readOpening } from '../../understand/wire/read-opening.ts';
import { Owners, parseOwners } from './owners.ts';
import { type VoicedArticle, voiceOf } from './voice-of.ts';

const owners = new Owners([parseOwners('{"shared":["videos.example"],"agencies":{"reuters":["wire.example"]},"owners":{"Harbour Group":["harbourpost.example","kelvik-times.example"]}}')]);
const body = 'The old bridge of Kelvik opens again on Sunday, the council said.';

/** The voice of an article as it would come through the program. */
function voice(text: string, more: Partial<VoicedArticle> = {}) {
  const article: VoicedArticle = { source: 'The Lamp', site: 'lamp.example', wire: readOpening({ title: 'Bridge opens', text, byline: more.byline, authors: more.authors }), ...more };
  return voiceOf(article, owners);
}

describe('an agency has the voice where the text is its own', () => {
  test.each([
    ['in the dateline', `KELVIK (Reuters) - ${body}`, {}],
    ['in a dateline without spaces', '【東京共同】渡し船が月曜日に運航を再開した。', {}],
    ['in the dateline, whoever signs', `KELVIK (Reuters) - ${body}`, { byline: 'Ada Quill' }],
    ['as the byline', body, { byline: 'Reuters' }],
    ['beside its reporter', body, { byline: 'Ada Quill, Reuters' }],
    ['with the outlet beside it', body, { byline: 'The Lamp with AFP' }],
    ['at the end', `${body} (dpa)`, {}],
    ['under a desk', `${body}\n\nMit Material der dpa`, { byline: 'Redaktion' }],
    ['at the end, beside a reporter', `${body}\n\n© AFP`, { byline: 'Ada Quill' }],
  ])('%s', (_, text, more) => expect(voice(text, more).kind).toBe('agency'));

  test.each([
    ['that is quoted', `${body} Reuters had said so on Friday.`, {}],
    ['that helped a reporter', body, { byline: 'Ada Quill and Reuters' }],
    ['whose material a reporter used', `${body}\n\nMit Material der dpa`, { byline: 'Ada Quill' }],
    ['whose material a named author used', `${body}\n\nWith additional reporting by Reuters`, { authors: [{ name: 'Ada Quill', kind: 'person' as const }] }],
  ])('not one %s', (_, text, more) => expect(voice(text, more)).toMatchObject({ key: 'site:lamp.example', kind: 'outlet' }));

  test('the same in print and on its own site', () => {
    expect(voice(`KELVIK (Reuters) - ${body}`)).toEqual({ key: 'agency:reuters', name: 'Reuters', kind: 'agency' });
    expect(voice(body, { site: 'www.wire.example', source: 'Wire World' })).toEqual({ key: 'agency:reuters', name: 'Reuters', kind: 'agency' });
  });
});

test('outlets of one owner have one voice', () => {
  const [one, other] = [voice(body, { site: 'harbourpost.example', source: 'Harbour Post' }), voice(body, { site: 'sport.kelvik-times.example', source: 'Kelvik Times' })];
  expect(one).toEqual({ key: 'owner:Harbour Group', name: 'Harbour Group', kind: 'owner' });
  expect(other).toEqual(one);
});

test('feeds of one site have one voice, feeds of a site that many publish on have each their own', () => {
  expect(voice(body, { site: 'lamp.example', source: 'The Lamp: world' }).key).toBe(voice(body, { site: 'world.lamp.example' }).key);
  const channel = (source: string) => voice(body, { site: 'videos.example', source }).key;
  expect(channel('Ada films')).not.toBe(channel('Ben films'));
  expect(channel(' Ada  Films')).toBe('feed:ada films');
  expect(voice(body, { site: undefined })).toEqual({ key: 'feed:the lamp', name: 'The Lamp', kind: 'outlet' });
});

test('a copy has the voice of what it copies, with the agency named where only the copy names it', () => {
  const headVoice = voice(body, { site: 'first.example', source: 'First' });
  expect(voice(body, { headVoice })).toEqual(headVoice);
  expect(voice(`KELVIK (Reuters) - ${body}`, { headVoice }).key).toBe('agency:reuters');
  const ofAgency = voice(`${body} (dpa)`);
  expect(voice(`KELVIK (Reuters) - ${body}`, { headVoice: ofAgency })).toEqual(ofAgency);
});
