import { describe, expect, test } from 'vitest';
import { sniffImage } from './sniff-image.ts';

const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('sniffImage', () => {
  test.each([
    ['\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'image/png'],
    ['\xff\xd8\xff\xe0\0\x10JFIF', 'image/jpeg'],
    ['\xff\xd8\xff\xdb', 'image/jpeg'],
    ['GIF87a\x01\0', 'image/gif'],
    ['GIF89a\x01\0', 'image/gif'],
    ['RIFF\x24\0\0\0WEBPVP8 ', 'image/webp'],
    ['\0\0\x01\0\x02\0\x10\x10', 'image/x-icon'],
    ['\0\0\0\x1cftypavif\0\0\0\0mif1miaf', 'image/avif'],
    ['\0\0\0\x20ftypmif1\0\0\0\0mif1avifmiaf', 'image/avif'],
    ['\0\0\0\x1cftypavis\0\0\0\0msf1', 'image/avif'],
  ])('%j is %s', (bytes, type) => {
    expect(sniffImage(latin(bytes))).toBe(type);
  });

  test.each([
    '', '\x89PNG', 'GIF8', 'GIF88a\0', 'BM\x36\0\0\0', 'RIFF\x24\0\0\0WAVEfmt ', '\0\0\x02\0\x01\0', '\0\0\0\x18ftypheic\0\0\0\0mif1', '\0\0\0\x10ftypmif1avif',
    '\0\0\0\x14ftypmif1\0\0\0\0mif1avif', '<svg xmlns="http://www.w3.org/2000/svg"/>', '<?xml version="1.0"?><svg/>', '<!DOCTYPE html>', '%PDF-1.7', 'II*\0', '\xff\xd8',
  ])('%j is no picture to show', (bytes) => {
    expect(sniffImage(latin(bytes))).toBeUndefined();
  });

  test('reads a view into a larger buffer', () => {
    const whole = latin('xxxx\0\0\0\x1cftypavif\0\0\0\0mif1miaf');
    expect(sniffImage(whole.subarray(4))).toBe('image/avif');
  });
});
