/** Codes of the same language, or of varieties that a headline does not tell apart, as the one we use. */
const aliases: Record<string, string> = { iw: 'he', in: 'id', ji: 'yi', nb: 'no', nn: 'no', fil: 'tl', mo: 'ro', sh: 'hr', ckb: 'ku', cmn: 'zh', yue: 'zh', arb: 'ar', swh: 'sw', zsm: 'ms' };

/**
 * The language of a BCP 47 tag (RFC 5646) without region and script, as detection names it: `pt-BR` gives `pt`, `nb` and
 * `nn` give `no`, `fil` gives `tl`, `iw` gives `he`.
 * @returns undefined when the text is no language tag, or says that the language is unknown (`und`, `mul`, `zxx`)
 */
export function baseLanguage(tag: string | undefined): string | undefined {
  const found = /^\s*([a-z]{2,3})(?![a-z])/i.exec(tag ?? '')?.[1]?.toLowerCase();
  if (found === undefined || found === 'und' || found === 'mul' || found === 'zxx') return undefined;
  return Object.hasOwn(aliases, found) ? aliases[found] : found;
}
