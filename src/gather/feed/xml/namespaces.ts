/**
 * Canonical prefixes of the namespaces that feeds use. Elements of RSS have none, so that `<title>` and `<rss:title>` are
 * one. Addresses are compared without scheme, case and final slash, because publishers misspell them in all three.
 */
const prefixes: Readonly<Record<string, string>> = {
  'purl.org/rss/1.0': '', 'my.netscape.com/rdf/simple/0.9': '', 'channel.netscape.com/rdf/simple/0.9': '', 'my.netscape.com/publish/formats/rss-0.91.dtd': '',
  'backend.userland.com/rss': '', 'blogs.law.harvard.edu/tech/rss': '', 'backend.userland.com/rss2': '', 'backend.userland.com/rss091': '', 'backend.userland.com/rss092': '', 'backend.userland.com/rss2.0': '',
  'purl.org/net/rss1.1#': '', 'purl.org/net/rss1.1': '', 'cyber.law.harvard.edu/rss': '', 'www.rssboard.org/rss-specification': '', 'purl.org/rss/2.0': '',
  'www.w3.org/2005/atom': 'atom', 'purl.org/atom/ns#': 'atom', 'purl.org/atom/ns': 'atom', 'example.com/newformat#': 'atom', 'example.com/necho': 'atom', 'purl.org/echo': 'atom', 'uri/of/echo/namespace#': 'atom', 'purl.org/pie': 'atom',
  'www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf', 'www.w3.org/1999/02/22-rdf-syntax-ns': 'rdf', 'www.w3.org/2000/01/rdf-schema#': 'rdfs',
  'www.w3.org/xml/1998/namespace': 'xml', 'www.w3.org/1999/xhtml': 'xhtml', 'www.w3.org/1999/xlink': 'xlink', 'www.w3.org/2000/svg': 'svg', 'www.w3.org/1998/math/mathml': 'math',
  'purl.org/dc/elements/1.1': 'dc', 'purl.org/dc/elements/1.0': 'dc', 'purl.org/dc': 'dc', 'purl.org/metadata/dublin_core': 'dc', 'purl.org/metadata/dublin_core#': 'dc', 'purl.org/dc/elements': 'dc', 'purl.org/dc/terms': 'dcterms',
  'purl.org/rss/1.0/modules/content': 'content', 'purl.org/rss/1.0/modules/syndication': 'sy', 'purl.org/rss/1.0/modules/slash': 'slash', 'purl.org/rss/1.0/modules/wiki': 'wiki', 'purl.org/rss/1.0/modules/link': 'l',
  'purl.org/rss/1.0/modules/dcterms': 'dcterms', 'purl.org/rss/1.0/modules/taxonomy': 'taxo', 'purl.org/rss/modules/content': 'content',
  'wellformedweb.org/commentapi': 'wfw', 'webns.net/mvcb': 'admin', 'purl.org/syndication/thread/1.0': 'thr', 'rssnamespace.org/feedburner/ext/1.0': 'feedburner',
  'www.itunes.com/dtds/podcast-1.0.dtd': 'itunes', 'www.itunes.com/dtds/podcast-1.0': 'itunes', 'www.itunes.com/podcast-1.0.dtd': 'itunes', 'example.com/dtds/podcast-1.0.dtd': 'itunes', 'itunes.apple.com/dtds/podcast-1.0.dtd': 'itunes', 'www.google.com/schemas/play-podcasts/1.0': 'googleplay',
  'search.yahoo.com/mrss': 'media', 'search.yahoo.com/mrss/rss': 'media', 'video.search.yahoo.com/mrss': 'media', 'tools.search.yahoo.com/mrss': 'media', 'www.rssboard.org/media-rss': 'media', 'api.maps.yahoo.com/mrss': 'media',
  'podcastindex.org/namespace/1.0': 'podcast', 'github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md': 'podcast', 'prismstandard.org/namespaces/1.2/basic': 'prism', 'prismstandard.org/namespaces/basic/2.0': 'prism', 'prismstandard.org/namespaces/basic/2.1': 'prism',
  'www.youtube.com/xml/schemas/2015': 'yt', 'gdata.youtube.com/schemas/2007': 'yt', 'webfeeds.org/rss/1.0': 'webfeeds', 'www.w3.org/2003/01/geo/wgs84_pos#': 'geo', 'www.georss.org/georss': 'georss', 'www.opengis.net/gml': 'gml',
  'source.scripting.com': 'source', 'schemas.pocketsoap.com/rss/mydescmodule': 'szf', 'freshmeat.net/rss/fm': 'fm', 'xmlns.com/foaf/0.1': 'foaf', 'web.resource.org/cc': 'cc', 'backend.userland.com/creativecommonsrssmodule': 'creativecommons', 'postneo.com/icbm': 'icbm',
  'purl.org/rss/1.0/modules/event': 'ev', 'a9.com/-/spec/opensearch/1.1': 'opensearch', 'podlove.org/simple-chapters': 'psc',
};

/** Prefixes that mean what they say even where a feed forgets to declare them or misspells the address. */
const conventional: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...new Set(Object.values(prefixes))].filter((prefix) => prefix !== '').map((prefix) => [prefix, prefix])),
  a10: 'atom', atom10: 'atom', atom03: 'atom', atom1: 'atom', rss: '', rss1: '', rss2: '', rss10: '', xhtml1: 'xhtml', html: 'xhtml', h: 'xhtml', dct: 'dcterms', dcterm: 'dcterms', mrss: 'media', itms: 'itunes', content1: 'content',
};

const normal = (address: string): string => address.trim().toLowerCase().replace(/^https?:\/\//, '').replace(/\/+$/, '');

/**
 * @param address a namespace name; undefined when the prefix was never declared
 * @param prefix the prefix that the document gave it, in lower case; '' for the default namespace
 * @returns the prefix by which the rest of the program knows the namespace; '' for RSS and for an unknown default
 */
export function canonicalPrefix(address: string | undefined, prefix: string): string {
  if (address !== undefined) {
    const key = normal(address);
    const known = Object.hasOwn(prefixes, key) ? prefixes[key] : undefined;
    if (known !== undefined) return known;
  }
  return Object.hasOwn(conventional, prefix) ? (conventional[prefix] ?? prefix) : prefix;
}
