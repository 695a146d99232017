/** Query parameters that only tell a publisher where a reader came from. Names that some site might need are not here. */
const trackers = new Set(
  ('fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid ysclid twclid ttclid igshid li_fat_id mc_cid mc_eid mkt_tok _hsenc _hsmi __hstc __hssc __hsfp '
  + 'hsctatracking vero_id vero_conv oly_anon_id oly_enc_id rb_clickid s_cid wickedid _openstat wt_mc wt_zmc xtor at_medium at_campaign at_custom1 at_custom2 '
  + 'at_custom3 at_custom4 at_link_id at_link_type at_link_origin at_ptr_name at_format at_bbc_team ns_campaign ns_mchannel ns_source ns_linkname ns_fee '
  + 'cmpid ftag ftcamp guccounter guce_referrer guce_referrer_sig ref_src ref_url __twitter_impression epik srsltid ga_source ga_medium ga_campaign '
  + 'ga_term ga_content sc_campaign sc_channel sc_content sc_medium sc_outcome sc_geo sc_country mtm_campaign mtm_kwd mtm_keyword mtm_source mtm_medium mtm_content mtm_cid '
  + 'mtm_group mtm_placement pk_campaign pk_kwd pk_keyword pk_source pk_medium pk_content pk_cid piwik_campaign piwik_kwd').split(' '),
);

const maybeTracked = /utm_|clid|[_-]cid|mkt_tok|_hs|hsctatracking|vero_|oly_|wickedid|_openstat|wt_|xtor|at_|ns_|cmpid|ftag|ftcamp|guc|ref_|impression|epik|gbraid|wbraid|igshid|li_fat|mc_eid|ga_|sc_|mtm_|pk_|piwik_|clickid|clkid/i;

const isTracker = (pair: string): boolean => {
  const equals = pair.indexOf('=');
  const name = (equals < 0 ? pair : pair.slice(0, equals)).toLowerCase();
  return name.startsWith('utm_') || trackers.has(name);
};

const without = (pairs: string): string => pairs.split('&').filter((pair) => !isTracker(pair)).join('&');

/**
 * Takes tracking parameters (`utm_…`, `fbclid`, `gclid`, `mc_cid` and their kind) out of an address's query and fragment.
 * Everything else stays byte for byte as it was, so signed addresses keep working; an address without trackers comes
 * back unchanged, and so does text that is no address.
 */
export function cleanUrl(url: string): string {
  if (!maybeTracked.test(url)) return url;
  const hash = url.indexOf('#');
  const fragment = hash < 0 ? '' : url.slice(hash + 1);
  const rest = hash < 0 ? url : url.slice(0, hash);
  const question = rest.indexOf('?');
  const query = question < 0 ? '' : without(rest.slice(question + 1));
  const kept = fragment.includes('=') ? without(fragment) : fragment;
  return (question < 0 ? rest : rest.slice(0, question)) + (query ? `?${query}` : '') + (kept ? `#${kept}` : '');
}

const longest = 8192;

/**
 * @param reference an absolute address, or one relative to `base`
 * @returns the absolute http or https address without user name and password, or undefined when there is none
 */
export function httpUrl(reference: string, base?: string): string | undefined {
  const url = parsed(reference, base);
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:') || url.hostname === '') return undefined;
  if (url.username !== '' || url.password !== '') {
    url.username = '';
    url.password = '';
  }
  return url.href;
}

/** An address parsed by the URL Standard's rules; undefined when it is none, or longer than anyone needs. */
export function parsed(reference: string, base?: string): URL | undefined {
  if (reference === '' || reference.length > longest) return undefined;
  return URL.parse(reference, base) ?? undefined;
}

/** A path or a part of one with its percent signs resolved; as it was when they are no UTF-8. */
export function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch (cause) {
    if (cause instanceof URIError) return path;
    throw cause;
  }
}
