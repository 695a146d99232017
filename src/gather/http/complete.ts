/**
 * Whether a document ends as a whole one does: with the end of its outermost element, or of its JSON object. For
 * answers of which HTTP says that they were cut short, because a server counted wrongly.
 */
export function looksComplete(body: Uint8Array): boolean {
  const end = Buffer.from(body.subarray(-256)).toString('latin1').trimEnd();
  if (/<\/(?:rss|feed|rdf:rdf|html|opml)\s*>(?:\s*<!--[^<]*-->)*$/i.test(end)) return true;
  return end.endsWith('}') && isJson(body);
}

function isJson(body: Uint8Array): boolean {
  const text = Buffer.from(body).toString('utf8').trim();
  if (!text.startsWith('{')) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    // Cut in the middle, or never JSON: either way not complete.
    return false;
  }
}
