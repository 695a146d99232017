import { expect, test } from 'vitest';
import { mediaKind, pictureAbove, repeatsBeginning, wasEdited } from './article.ts';

const image = { url: 'https://img.example.org/2026/11/harbour-morning-1200x800.jpg?w=1200' };

test.each([
  ['<p>No picture.</p>', true],
  ['<p><img src="https://img.example.org/other-thing.jpg"></p>', true],
  [`<figure><img alt="x" src="${image.url}"></figure>`, false],
  ['<img src="https://cdn.example.org/a/harbour-morning-640x400.webp">', false],
])('the picture above %s is shown: %s', (html, shown) => {
  expect(pictureAbove({ image, html }) !== undefined).toBe(shown);
});

test('names that say nothing are not compared', () => {
  expect(pictureAbove({ image: { url: 'https://a.example.org/1/img.jpg' }, html: '<img src="https://a.example.org/2/img.jpg">' })).toBeDefined();
  expect(pictureAbove({ html: '' })).toBeUndefined();
});

test('what an enclosure is', () => {
  expect(mediaKind({ type: 'audio/mpeg', url: 'https://x.example/a' })).toBe('audio');
  expect(mediaKind({ url: 'https://x.example/a.MP4?x=1' })).toBe('video');
  expect(mediaKind({ type: 'application/pdf', url: 'https://x.example/a.pdf' })).toBe('file');
  expect(mediaKind({ url: 'https://x.example/a.png' })).toBe('image');
});

test('an edit is one that a reader may care about', () => {
  expect(wasEdited({ publishedAt: 0, modifiedAt: 5 * 60_000, versions: 0 })).toBe(false);
  expect(wasEdited({ publishedAt: 0, modifiedAt: 50 * 60_000, versions: 0 })).toBe(true);
  expect(wasEdited({ versions: 1 })).toBe(true);
});

test('a summary may only say again how the text begins', () => {
  const text = `The bridge is open. ${'It is old. '.repeat(80)}Repairs cost eleven million.`;
  expect(repeatsBeginning({ summary: ['The bridge is open.'], text })).toBe(true);
  expect(repeatsBeginning({ summary: ['The bridge is open.', 'Repairs cost eleven million.'], text })).toBe(false);
});
