/** What the service says to a form that the script sent. */
export interface Answer {
  ok: boolean;
  comment?: number;
  note?: string;
  why?: string;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Sends a form as the browser would, and asks for data instead of a page. */
export async function send(body: URLSearchParams): Promise<Answer> {
  const response = await fetch('/comments', { method: 'POST', body, headers: { accept: 'application/json' } }).catch(() => undefined);
  if (response === undefined) return { ok: false, why: 'The service did not answer.' };
  if (response.status === 204) return { ok: true };
  const said: unknown = await response.json().catch(() => undefined);
  const { comment, note, why, message } = isObject(said) ? said : {};
  const reason = text(why) ?? (response.ok ? undefined : (text(message) ?? 'The service could not take it.'));
  return { ok: reason === undefined, ...(typeof comment === 'number' ? { comment } : {}), ...(text(note) === undefined ? {} : { note: text(note) ?? '' }), ...(reason === undefined ? {} : { why: reason }) };
}

/** The fields of a form, and the button that was pressed. */
export function fieldsOf(form: HTMLFormElement, button?: HTMLButtonElement): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value);
  if (button?.name) fields.append(button.name, button.value);
  return fields;
}
