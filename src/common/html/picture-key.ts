import { decodedPath } from './url.ts';

/** A file's name as far as it tells one picture from another; sizes, densities, qualities, crops and versions come off. */
const sizes = /[-_@.]+(?:\d{2,4}x\d{0,4}|x\d{2,4}|\d{2,4}w|w\d{2,4}|h\d{2,4}|\d{3,4}-\d{2,3}|scaled|large|medium|small|thumb(?:nail)?|full|hd|retina|rotated|[1-4]x|x[1-4]|e\d{10,13}|(?=[0-9a-f]*[a-f])(?:[0-9a-f]{8}|[0-9a-f]{10}|[0-9a-f]{16}|[0-9a-f]{32}|[0-9a-f]{40}))(?=$|[-_@.])/g;
const extension = /\.(?:jpe?g|png|webp|avif|gif|svg|jfif|heic)(?=$|[-_.@!/:~?])/i;
/** Names that templates give to the versions of every picture. */
const generic = /^(?:wide|image|images|img|photo|picture|foto|bild|large|medium|small|original|cover|cover-?image|thumb|thumbnail|default|master|full|main|teaser|square|landscape|portrait|header|hero|\d{1,4}|\d{2,4}x\d{0,4}|[wh]_?\d+)?$/;
const shortest = 5;
const nested = /(?:https?:\/\/|https?%3a%2f%2f)/i;

/**
 * What the addresses of one picture in several sizes and formats have in common.
 * @param url absolute address
 * @returns undefined when the address says too little to tell pictures apart
 */
export function pictureKey(url: string): string | undefined {
  if (url.length > 4000 || url.startsWith('data:')) return undefined;
  const inner = url.slice(8).search(nested);
  if (inner >= 0) return pictureKey(decodedPath(url.slice(8 + inner).replace(/&(?:[a-z]{1,12}=).*$/i, '')));
  const parsed = URL.parse(url);
  if (!parsed) return undefined;
  // A program that makes pictures: all but sizes in its query tells which.
  if (parsed.search.length > 1 && !extension.test(parsed.pathname)) return parsed.pathname + withoutSizes(parsed.searchParams);
  const names = decodedPath(parsed.pathname).toLowerCase().split('/').filter((name) => name !== '').map((name) => stem(name));
  const last = names.at(-1) ?? '';
  if (last.length >= shortest && !generic.test(last)) return last;
  const longer = names.slice(-3).join('/');
  return longer.length >= shortest * 2 ? longer : undefined;
}

const sizeNames = /^(?:w|h|width|height|size|s|q|quality|format|fm|fit|crop|auto|dpr|ssl|resize|scale|mode|function|type|source|v|itok|ts|t|cb|rnd|version|strip)$/i;

const withoutSizes = (query: URLSearchParams): string => [...query].filter(([name]) => !sizeNames.test(name)).map(([name, value]) => `&${name}=${value}`).join('');

function stem(name: string): string {
  const end = extension.exec(name)?.index;
  const bare = end === undefined || end === 0 ? name : name.slice(0, end);
  const short = bare.replace(sizes, '');
  return short.length >= 3 ? short : bare;
}

/** Whether two addresses show one picture, perhaps in different sizes. */
export function isSamePicture(one: string, other: string): boolean {
  if (one === '' || other === '') return false;
  if (one === other) return true;
  const key = pictureKey(one);
  return key !== undefined && key === pictureKey(other);
}
