/**
 * The language that sanitised HTML must be in, written down apart from the sanitiser: a strict reader that throws at the
 * first character that does not belong. What passes has only these tags, nested properly, only these attributes in double
 * quotes, and only addresses that cannot run anything.
 */
const attributesOf: Readonly<Record<string, string>> = {
  a: 'href rel', img: 'src alt title width height class loading decoding', video: 'src poster controls preload', audio: 'src controls preload', source: 'src type',
  figure: 'class', blockquote: 'class', aside: 'class', pre: 'class', code: 'class', math: 'display alttext', ol: 'start reversed type', li: 'value', td: 'colspan rowspan', th: 'colspan rowspan scope', time: 'datetime', del: 'datetime', ins: 'datetime', abbr: 'title', dfn: 'title', details: 'open',
};
const classes: Readonly<Record<string, RegExp>> = { img: /^formula$/, figure: /^embed$/, blockquote: /^embed$/, aside: /^pull$/, pre: /^language-[a-z0-9+#-]+$/, code: /^language-[a-z0-9+#-]+$/ };
const looks = 'mathvariant displaystyle scriptlevel stretchy fence separator symmetric largeop movablelimits accent accentunder form lspace rspace linethickness width height depth columnalign rowalign columnspan rowspan notation'.split(' ');
const tags = new Set(
  ('a abbr aside audio b bdi bdo blockquote br caption cite code dd del details dfn div dl dt em figcaption figure h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small '
  + 'source span strong sub summary sup table tbody td tfoot th thead time tr u ul var video wbr '
  + 'math mi mn mo ms mtext mrow mfrac msqrt mroot msub msup msubsup munder mover munderover mmultiscripts mprescripts none mtable mtr mtd mstyle mpadded mphantom merror menclose mspace').split(' '),
);
const empty = new Set(['br', 'hr', 'img', 'source', 'wbr']);

const token = /<(\/?)([a-z][a-z0-9]*)((?: [a-z]+(?:="[^"<>]*")?)*)>|[^<>]+/gy;
const attribute = / ([a-z]+)(?:="([^"<>]*)")?/gy;

export function assertSafe(html: string): void {
  const open: string[] = [];
  let at = 0;
  token.lastIndex = 0;
  for (let found = token.exec(html); found; found = token.exec(html)) {
    at = token.lastIndex;
    const [text, slash, name, list] = found;
    if (name === undefined) {
      if (/&(?!(?:amp|lt|gt|quot);)/.test(text)) throw new Error(`bare ampersand in ${JSON.stringify(text)}`);
      continue;
    }
    if (!tags.has(name)) throw new Error(`<${name}> must not be there: ${html}`);
    if (slash === '/') {
      if (open.pop() !== name) throw new Error(`</${name}> closes nothing: ${html}`);
    } else if (!empty.has(name)) open.push(name);
    for (const [, attributeName = '', value = ''] of (list ?? '').matchAll(attribute)) checkAttribute(name, attributeName, value.replace(/&quot;/g, '"').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&'), html);
  }
  if (at !== html.length) throw new Error(`not HTML of ours from character ${at}: ${html.slice(Math.max(0, at - 30), at + 60)}`);
  if (open.length > 0) throw new Error(`left open: ${open.join(' ')}`);
}

function checkAttribute(tag: string, name: string, value: string, html: string): void {
  const formula = tag.startsWith('m') && tag !== 'mark' && tag !== 'math';
  const allowed = formula ? looks : `dir lang id ${attributesOf[tag] ?? ''}`.split(' ');
  if (!allowed.includes(name)) throw new Error(`attribute ${name} of <${tag}> must not be there: ${html}`);
  if (formula && !/^[\w.%+ -]{1,200}$/.test(value)) throw new Error(`${name} of <${tag}>: ${value}`);
  if (name === 'id' && !/^note-[^\s"<>&]{1,100}$/.test(value)) throw new Error(`id ${value} must not be there`);
  if (name === 'href' && /^#note-[^\s"<>&]{1,100}$/.test(value)) return;
  if (name === 'href' || name === 'src' || name === 'poster') {
    const url = new URL(value);
    const fine = url.protocol === 'https:' || url.protocol === 'http:' || (name === 'href' && url.protocol === 'mailto:')
      || (name !== 'href' && tag !== 'source' && /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,[a-z0-9+/=]+$/i.test(value));
    if (!fine) throw new Error(`address ${value} must not be there`);
  }
  if (name === 'class' && !classes[tag]?.test(value)) throw new Error(`class ${value} must not be there`);
  if (name === 'rel' && value !== 'noopener noreferrer nofollow') throw new Error(`rel ${value}`);
  if (name === 'dir' && !/^(?:ltr|rtl|auto)$/.test(value)) throw new Error(`dir ${value}`);
}
