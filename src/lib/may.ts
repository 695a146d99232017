import { page } from '$app/state';
import type { Right } from './types.ts';

/** Whether whoever looks at this page has a right (the layout's data say so); a page offers nothing that would be refused. */
export function may(right: Right): boolean {
  const held: unknown = page.data.may;
  return Array.isArray(held) && held.includes(right);
}
