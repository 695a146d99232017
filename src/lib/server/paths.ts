/**
 * A path of this site to return to, taken from a form. Anything that another origin could receive gives `fallback`:
 * the text is parsed as a browser would parse it and its origin compared, since `//evil`, `/\evil` and `https:evil`
 * all look like paths to a weaker test.
 */
export function ownPath(text: unknown, origin: string, fallback = '/'): string {
  if (typeof text !== 'string' || !text.startsWith('/') || !URL.canParse(text, origin)) return fallback;
  const url = new URL(text, origin);
  return url.origin === origin ? `${url.pathname.replace(/^\/{2,}/, '/')}${url.search}` : fallback;
}

/** Adds or replaces one query parameter of a path of this site. */
export function withParameter(path: string, name: string, value: string): string {
  const url = new URL(path, 'http://site.invalid');
  url.searchParams.set(name, value);
  return `${url.pathname}${url.search}`;
}
