import { error, redirect } from '@sveltejs/kit';
import { positiveInteger } from '../listing.ts';
import { notes, type Note } from './notes.ts';
import { ownPath, withParameter } from './paths.ts';

/** Reads the form that a request sends; a request without one is answered with 400. */
export const formOf = (request: Request): Promise<FormData> => request.formData().catch(() => error(400, 'This address takes a form.'));

/** @returns the text of a form's field; a file or a missing field gives an empty string */
export function textField(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** @returns the texts of a field that may come several times */
export const textFields = (form: FormData, name: string): string[] => form.getAll(name).filter((value) => typeof value === 'string');

/** @returns the id in a form's field, or `undefined` when it is none */
export const idField = (form: FormData, name: string): number | undefined => positiveInteger(textField(form, name));

/** Whether the browser script asks, which wants no new page. */
export const isScript = (request: Request): boolean => request.headers.get('accept') === 'application/json';

/** Sends the reader back to the page that the form was on (its `back` field), with a note to show there. */
export function goBack(form: FormData, origin: string, note?: Note): never {
  const path = ownPath(textField(form, 'back'), origin);
  redirect(303, note ? withParameter(path, 'note', notes.leave(note)) : path);
}
