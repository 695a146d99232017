/**
 * Elements whose content is a value, however it looks: what is between their tags is taken as it stands and not searched
 * for elements, so that HTML which nobody escaped stays together.
 */
export const valueElements: ReadonlySet<string> = new Set((
  'title description summary content subtitle tagline info copyright rights fullitem abstract body div guid id pubdate lastbuilddate updated published issued modified created '
  + 'language generator ttl comments managingeditor webmaster docs link name email uri url width height hour day '
  + 'content:encoded xhtml:body xhtml:div xhtml:content xhtml:description dc:title dc:description dc:creator dc:author dc:date dc:subject dc:language dc:identifier dc:publisher dc:contributor '
  + 'dcterms:created dcterms:issued dcterms:modified dcterms:abstract itunes:summary itunes:subtitle itunes:author itunes:title itunes:duration itunes:keywords '
  + 'media:title media:description media:text media:keywords media:copyright slash:comments wfw:comment wfw:commentrss feedburner:origlink '
  + 'atom:title atom:summary atom:content atom:subtitle atom:id atom:updated atom:published atom:name atom:email atom:uri sy:updateperiod sy:updatefrequency'
).split(' '));

/** Elements of an entry. A value that was never closed ends where one of these begins. */
export const entryElements: ReadonlySet<string> = new Set((
  'title link description guid pubdate author category comments enclosure source id updated published issued modified created summary content contributor rights '
  + 'content:encoded dc:creator dc:date dc:subject dc:title dc:description media:content media:thumbnail media:group itunes:author itunes:summary itunes:duration atom:link'
).split(' '));

/** Elements that have attributes and nothing inside. */
export const emptyElements: ReadonlySet<string> = new Set('enclosure category media:thumbnail media:player itunes:image itunes:category atom:link cloud media:credit media:category'.split(' '));

/** What holds entries, or is one: no value reaches beyond these. */
export const structure: ReadonlySet<string> = new Set(['item', 'entry', 'channel', 'feed', 'rss', 'rdf']);

export const entryNames: ReadonlySet<string> = new Set(['item', 'entry', 'atom:entry']);
