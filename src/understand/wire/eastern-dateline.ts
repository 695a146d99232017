import { agenciesIn, agencyCalled, unspacedAgencyNames, type Agency } from './agencies.ts';
import type { Dateline } from './found-dateline.ts';
import { datelineDay } from './day.ts';
import { isCity } from './places.ts';
import type { DatelineDay } from '../../common/wire.ts';

const bracket = /^[【［[（(〔]([^】］\]）)〕\n]{2,60})[】］\]）)〕]/u;
const han = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Hangul}]/u;

/**
 * Datelines of Chinese, Japanese and Korean papers: `【東京=山田太郎】`, `[東京 3日 ロイター] - `, `（新华社北京5月3日电）`,
 * `(서울=연합뉴스) 홍길동 기자 = `.
 * @param head the first characters of the text
 */
export function easternDateline(head: string): Dateline | undefined {
  const [whole = '', inner = ''] = bracket.exec(head) ?? [];
  if (!han.test(head.slice(0, 40))) return undefined;
  return (whole === '' ? undefined : korean(head, whole, inner)) ?? chinese(head) ?? (whole === '' ? undefined : taiwanese(head, whole, inner) ?? japanese(head, whole, inner));
}

const made = (place: string, day: DatelineDay | undefined, agencies: readonly Agency[], end: number): Dateline => ({
  places: place === '' ? [] : [{ name: place }], ...(day === undefined ? {} : { day }), credits: agencies.map(({ id, name }) => ({ name, agency: id })), agencies: [...agencies], end,
});

const endOf = (head: string, from: number): number => from + (/^\s*(?:[-–—]+\s*)?/u.exec(head.slice(from))?.[0].length ?? 0);

function korean(head: string, whole: string, inner: string): Dateline | undefined {
  const [, left = '', right = ''] = /^([^=＝]{1,30})[=＝]([^=＝]{2,20})$/u.exec(inner) ?? [];
  const agency = agencyCalled(right);
  if (agency === undefined || !/\p{Script=Hangul}/u.test(inner)) return undefined;
  const words = left.trim().split(/[\s·]+/u);
  const others = words.flatMap((word) => agencyCalled(word) ?? []);
  const places = words.filter((word) => agencyCalled(word) === undefined);
  const reporter = /^\s*(?:[\p{Script=Hangul}]{2,5}(?:[·\s,][\p{Script=Hangul}]{2,5}){0,4}\s?(?:기자|특파원|통신원)\s*)?(?:[=＝]\s*)?/u.exec(head.slice(whole.length))?.[0] ?? '';
  const dateline = made('', undefined, [...others, agency], whole.length + reporter.length);
  return { ...dateline, places: places.map((name) => ({ name })) };
}

const chineseNames = unspacedAgencyNames.filter((name) => /^\p{Script=Han}+$/u.test(name)).join('|');
/** Agency or the paper itself, perhaps its reporter, perhaps the place, the day, and the word for a dispatch. */
const dispatch = new RegExp(`^[（(【]?(${chineseNames}|本[报報网網台刊])[／/\\s]?(?:[记記]者)?([\\p{Script=Han}、·]{0,12}?)((?:\\d{1,2}月)?\\d{1,2}日)(?:[^）)】\\n，。,]{0,10}?(?:[电電讯訊]|報導|報道|报道)+|(?=\\s+[-–—]))`, 'u');
const afterDispatch = /^[）)】]?\s*(?:[（(][记記]者[^）)\n]{1,40}[）)])?\s*(?:[-–—]+\s*)?/u;

function chinese(head: string): Dateline | undefined {
  const [whole, name = '', middle = '', date = ''] = dispatch.exec(head) ?? [];
  if (whole === undefined) return undefined;
  const agency = agencyCalled(name);
  const isReporter = /[记記]者/u.test(whole);
  const place = isReporter ? knownEnd(middle) : middle;
  return made(place, datelineDay(date), agency === undefined ? [] : [agency], whole.length + (afterDispatch.exec(head.slice(whole.length))?.[0].length ?? 0));
}

/** `王小明台北`: a name and a place without anything between them. */
function knownEnd(words: string): string {
  for (let length = 4; length > 1; length--) if (words.length >= length && isCity(words.slice(-length))) return words.slice(-length);
  return '';
}

function taiwanese(head: string, whole: string, inner: string): Dateline | undefined {
  const place = /[／/]\s*([\p{Script=Han}]{2,6})[報报]導$/u.exec(inner)?.[1];
  const first = inner.split(/[／/]/u)[0] ?? '';
  const agency = agencyCalled(first);
  return place === undefined ? undefined : made(place, undefined, agency === undefined ? [] : [agency], endOf(head, whole.length));
}

/** Left of an equals sign that is no place. */
const labels = /写真|動画|映像|画像|図|資料|提供|編集|取材|聞き手|構成|文$|사진|영상|그래픽|图|圖|来源|來源/u;

function japanese(head: string, whole: string, inner: string): Dateline | undefined {
  const date = /(?:[\d０-９]{4}年)?(?:[\d０-９]{1,2}月)?[\d０-９]{1,2}日/u.exec(inner)?.[0];
  const day = date === undefined ? undefined : datelineDay(date);
  const [place = '', reporter] = (date === undefined ? inner : inner.replace(date, ' ')).split(/[=＝・／]/u).map((part) => part.trim());
  const words = place.split(/\s+/u);
  const last = words.at(-1) ?? '';
  const signed = signatureOf(last);
  if (signed !== undefined) return made([...words.slice(0, -1), signed.before].filter((word) => word !== '').join(' '), day, signed.agencies, endOf(head, whole.length));
  if (reporter === undefined || labels.test(inner) || words.length > 1) return undefined;
  const isName = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々]{2,8}$/u.test(reporter);
  return isName && (isCity(place) || /^[\p{Script=Han}\p{Script=Katakana}ー]{2,9}$/u.test(place)) ? made(place, day, [], endOf(head, whole.length)) : undefined;
}

/** `ワシントン時事`, `パリAFP時事`, `AFP`: the longest end that is agencies. */
function signatureOf(word: string): { before: string; agencies: Agency[] } | undefined {
  for (let at = 0; at < word.length - 1 && at < 20; at++) {
    const agencies = agenciesIn(word.slice(at));
    if (agencies.length > 0 && !/^[a-z]/i.test(word.slice(Math.max(0, at - 1), at))) return { before: word.slice(0, at), agencies };
  }
  return undefined;
}
