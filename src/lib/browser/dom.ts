/** The elements of a page that the script works on. They carry `data-` attributes; classes are for looks only. */

export const all = (selector: string, root: ParentNode = document): HTMLElement[] =>
  [...root.querySelectorAll(selector)].filter((element) => element instanceof HTMLElement);

export const one = (selector: string, root: ParentNode = document): HTMLElement | undefined => all(selector, root)[0];

export const link = (selector: string, root: ParentNode = document): HTMLAnchorElement | undefined => {
  const found = one(selector, root);
  return found instanceof HTMLAnchorElement ? found : undefined;
};

/** Makes an element out of text and other elements; markup never comes from a string. */
export function make(tag: string, attributes: Readonly<Record<string, string>> = {}, ...children: (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}
