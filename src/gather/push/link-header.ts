/** One link of a `Link` header: its target as written and its relation types in lower case. */
export interface HeaderLink {
  target: string;
  rels: string[];
}

const longest = 16_384;

/**
 * Reads a `Link` header (RFC 8288, section 3) in one pass; what is malformed is left out.
 * @param header several headers joined with commas
 */
export function parseLinkHeader(header: string): HeaderLink[] {
  const text = header.slice(0, longest);
  const links: HeaderLink[] = [];
  let at = 0;
  for (;;) {
    const open = text.indexOf('<', at);
    const close = open < 0 ? -1 : text.indexOf('>', open);
    if (close < 0) return links;
    const end = nextUnquoted(text, close + 1, ',');
    const rels = relsOf(text.slice(close + 1, end));
    if (rels.length > 0) links.push({ target: text.slice(open + 1, close).trim(), rels });
    at = end + 1;
  }
}

/** @returns where the next `mark` stands outside quotes, or the end of the text */
function nextUnquoted(text: string, from: number, mark: ',' | ';'): number {
  let quoted = false;
  for (let at = from; at < text.length; at += 1) {
    const character = text[at];
    if (quoted && character === '\\') at += 1;
    else if (character === '"') quoted = !quoted;
    else if (character === mark && !quoted) return at;
  }
  return text.length;
}

function relsOf(parameters: string): string[] {
  for (let at = 0; at < parameters.length;) {
    const end = nextUnquoted(parameters, at, ';');
    const [name = '', value = ''] = parameters.slice(at, end).split('=', 2);
    if (name.trim().toLowerCase() === 'rel') return value.trim().replace(/^"|"$/g, '').toLowerCase().split(/\s+/).filter((rel) => rel !== '');
    at = end + 1;
  }
  return [];
}
