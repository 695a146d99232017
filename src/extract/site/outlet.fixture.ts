/** Pages of a made-up outlet: every article has its own words, and what the outlet puts into all of them. */

const subjects = ['The ferry company', 'A schoolteacher', 'The fishing fleet', 'Nobody at the pier', 'The council', 'An old lighthouse keeper', 'The brass band', 'A visiting choir', 'The night baker', 'The harbour pilot'];
const verbs = ['announced', 'forgot', 'repaired', 'painted', 'counted', 'defended', 'sold', 'found', 'measured', 'carried'];
const objects = ['the seventh bridge', 'forty wooden crates', 'a map of the shoals', 'the winter timetable', 'three brass bells', 'the eastern mole', 'a letter from Mernport', 'the market stalls', 'the tide tables', 'a barrel of tar'];
const places = ['before the storm', 'behind the customs house', 'after the last ferry', 'during the long strike', 'at the northern pier', 'without any help', 'under the old clock', 'to everyone’s surprise', 'for the second time', 'in front of witnesses'];

/** Sentences that no other article has. @param seed number of the article @param at number of the paragraph */
export function ownParagraph(seed: number, at: number): string {
  const pick = (list: readonly string[], step: number): string => list[(seed * step + at * 3 + step) % list.length] ?? '';
  return `${pick(subjects, 1)} ${pick(verbs, 3)} ${pick(objects, 7)} ${pick(places, 9)}, as witness number ${seed * 100 + at} told this paper. ${pick(subjects, 7)} ${pick(verbs, 1)} ${pick(objects, 9)} ${pick(places, 3)}.`;
}

export interface OutletPage {
  /** Put into the text after the second paragraph. */
  amid?: string;
  /** Put below the text. */
  below?: string;
  paragraphs?: number;
  title?: string;
}

export function outletPage(seed: number, { amid = '', below = '', paragraphs = 6, title = `Story number ${seed} of the harbour` }: OutletPage = {}): string {
  const own = Array.from({ length: paragraphs }, (_, at) => `<p>${ownParagraph(seed, at)}</p>`);
  return `<!doctype html><html lang="en"><head><title>${title} | The Harbour Post</title></head><body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
    <main><article><h1>${title}</h1>${own.slice(0, 2).join('\n')}${amid}${own.slice(2).join('\n')}${below}</article></main><footer>© The Harbour Post</footer></body></html>`;
}
