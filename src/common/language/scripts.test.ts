import { expect, test } from 'vitest';
import { baseLanguage } from './base-language.ts';
import { directionOf } from './direction.ts';
import { mainScript } from './scripts.ts';

test.each([['Élan', 'Latin'], ['дом', 'Cyrillic'], ['東京タワー', 'Kana'], ['北京', 'Han'], ['北京大学・東京大学の', 'Kana'], ['中国外交部发言人在例行记者会上介绍カ', 'Han'], ['𠀀', 'Han'], ['123', undefined], ['ﷺ', 'Arabic']])('%s is %s', (text, script) => expect(mainScript(text)).toBe(script));

test.each([['ar-EG', 'rtl'], ['he', 'rtl'], ['az-Arab', 'rtl'], ['ur-Latn-PK', 'ltr'], ['EN', 'ltr'], ['', 'ltr']])('%s is written %s', (tag, dir) => expect(directionOf(tag)).toBe(dir));

test.each([['pt-BR', 'pt'], ['nb_NO', 'no'], ['nn', 'no'], ['fil', 'tl'], ['iw', 'he'], ['zh-Hant-TW', 'zh'], ['und', undefined], ['english', undefined], ['', undefined], [undefined, undefined], ['constructor', undefined]])('%s names %s', (tag, base) => expect(baseLanguage(tag)).toBe(base));
