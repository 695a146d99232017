const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements without content or end tag (HTML Standard, 13.1.2, and the obsolete ones). */
export const voidTags = words('area base basefont bgsound br col command embed frame hr img input isindex keygen link meta param source track wbr');

/** Frames, and the elements of components that stand for one: they stand on lines of their own, also in a paragraph. */
export const frameTags = words(
  'iframe amp-iframe embed object amp-youtube lite-youtube youtube-video amp-vimeo lite-vimeo amp-dailymotion amp-twitter amp-instagram amp-facebook amp-tiktok amp-reddit amp-soundcloud '
  + 'amp-brightcove video-js',
);

/** Elements that stand on lines of their own; all but frames end a paragraph. */
export const blockTags: ReadonlySet<string> = new Set([...frameTags, ...words(
  'address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form frameset '
  + 'h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li listing main menu nav ol p plaintext pre search section summary table tbody td tfoot '
  + 'th thead tr ul xmp',
)]);

export const headingTags = words('h1 h2 h3 h4 h5 h6');

/** What may stand in a head; anything else closes it. */
export const headTags = words('base basefont bgsound link meta noframes noscript script style template title');

/** Start tags that end foreign content (HTML Standard, 13.2.6.5). */
export const svgBreakout = words(
  'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s small span strong '
  + 'strike sub sup table tt u ul var',
);
