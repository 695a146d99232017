const names: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes text for XML and HTML, in content and in attributes. */
export const escape = (text: string): string => text.replace(/[&<>"]/g, (char) => names[char] ?? char);

/** `<name>text</name>`, escaped. */
export const element = (name: string, text: string): string => `<${name}>${escape(text)}</${name}>`;
