const special = /[&<>"\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
const inText = /[&<>\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
const inAttribute = /[&<>"\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

function replacement(character: string): string {
  switch (character) {
    case '&': return '&amp;';
    case '<': return '&lt;';
    case '>': return '&gt;';
    case '"': return '&quot;';
    default: return '';
  }
}

/** Text for an element's content; control characters vanish. */
export const escapeText = (text: string): string => (special.test(text) ? text.replace(inText, replacement) : text);

/** Text for a value in double quotes; control characters vanish. */
export const escapeAttribute = (text: string): string => (special.test(text) ? text.replace(inAttribute, replacement) : text);
