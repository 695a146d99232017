import { describe, expect, test } from 'vitest';
import { looksLikeHtml, whatItIs } from './what-it-is.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('whatItIs', () => {
  test.each([
    ['', '', 'is empty'],
    ['<!doctype html><p>x', 'text/plain', 'is a web page'],
    ['<?xml version="1.0"?>\n<opml version="2.0">', 'text/xml', 'is a list of feeds (OPML); import it instead'],
    ['<urlset xmlns="x">', '', 'is a sitemap'],
    ['%PDF-1.7', 'text/html', 'is a PDF document'],
    ['\u0089PNG', 'image/png', 'is an image'],
    ['ID3', 'audio/mpeg', 'is a sound'],
    ['x', 'video/mp4', 'is a film'],
    ['{"a":1}', 'application/json; charset=utf-8', 'is JSON, but no JSON Feed'],
    ['<?xml version="1.0"?><cows/>', '', 'is XML, but no feed'],
    ['Hello', 'text/plain', 'is plain text'],
    ['x', 'application/zip', 'is of the type application/zip'],
    ['x', '', 'is something else'],
  ])('%j %s', (text, type, words) => {
    expect(whatItIs(bytes(text), type)).toBe(words);
  });

  test.each([
    ['<!DOCTYPE html>', '', true],
    ['\ufeff\n<html lang=en>', '', true],
    ['<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html>', 'application/xhtml+xml', true],
    ['<div><a href="/feed">x</a></div>', 'text/html; charset=utf-8', true],
    ['Hello', 'text/html', false],
    ['<opml><head><title>', 'text/html', false],
    ['{}', 'application/json', false],
  ])('%j of %j may be searched: %s', (text, type, expected) => {
    expect(looksLikeHtml(bytes(text), type)).toBe(expected);
  });
});
