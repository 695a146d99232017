import { expect, test } from 'vitest';
import { domainOf } from '../../common/site.ts';
import { knownOwners, OwnersProblem, ownersWith, parseOwners } from './owners.ts';

test('outlets of one owner are told by their sites, and below them', () => {
  const owners = knownOwners();
  expect(owners.of('bbc.com')).toEqual(owners.of('news.bbc.co.uk'));
  expect(owners.of('apnews.com')).toMatchObject({ key: 'agency:ap', kind: 'agency' });
  expect(owners.of('youtube.com')).toBe('shared');
  expect(owners.of('harbourpost.example')).toBeUndefined();
  expect(owners.of('127.0.0.1:8080')).toBeUndefined();
});

test('a part of a site may have an owner that the rest has not', () => {
  expect(knownOwners().of('abcnews.go.com')).toMatchObject({ name: 'Disney' });
  expect(knownOwners().of('go.com')).toBeUndefined();
});

test('what a reader writes goes before what is known', () => {
  const owners = ownersWith([parseOwners('{"owners":{"Harbour Group":["harbourpost.example","bbc.com"]}}')]);
  expect(owners.of('www.harbourpost.example')).toEqual({ key: 'owner:Harbour Group', name: 'Harbour Group', kind: 'owner' });
  expect(owners.of('bbc.com')).toMatchObject({ name: 'Harbour Group' });
  expect(owners.of('bbc.co.uk')).toMatchObject({ name: 'BBC' });
});

test.each([
  ['{', /^not JSON/],
  ['[]', /^the file/],
  ['{"owners":{"A":["https://a.example/"]}}', /owners → A → 0: must be a site/],
  ['{"owners":{"A":["a.example"],"B":["a.example"]}}', /a\.example stands there twice/],
  ['{"agencies":{"no-such-agency":["a.example"]}}', /no agency that Dateline knows/],
  ['{"owner":{}}', /owner/],
])('a file of another form is refused with the place: %s', (text, message) => {
  expect(() => parseOwners(text)).toThrow(OwnersProblem);
  expect(() => parseOwners(text)).toThrow(message);
});

test.each([
  ['news.example.co.uk', 'example.co.uk'], ['example.com', 'example.com'], ['a.b.example.com:8080', 'example.com:8080'], ['harbour.blogspot.com', 'harbour.blogspot.com'], ['localhost', 'localhost'],
  ['127.0.0.1:3000', '127.0.0.1:3000'], ['[::1]:3000', '[::1]:3000'], ['in.gr', 'in.gr'], ['Kelvik.Example', 'kelvik.example'],
])('the domain of %s is %s', (host, domain) => expect(domainOf(host)).toBe(domain));
