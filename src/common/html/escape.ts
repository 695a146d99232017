const special = /[&<>"]/;
const inText = /[&<>]/g;
const inAttribute = /[&<>"]/g;

function reference(character: string): string {
  switch (character) {
    case '&': return '&amp;';
    case '<': return '&lt;';
    case '>': return '&gt;';
    default: return '&quot;';
  }
}

/** Text for an element's content. */
export const escapeText = (text: string): string => (special.test(text) ? text.replace(inText, reference) : text);

/** Text for a value in double quotes. */
export const escapeAttribute = (text: string): string => (special.test(text) ? text.replace(inAttribute, reference) : text);
