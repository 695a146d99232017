import { z } from 'zod';

const longest = 300;
const oneDetail = z.object({ msg: z.string() });
/** As OpenAI, Ollama, llama.cpp, vLLM (old and new) and FastAPI's own checks say it. */
const shape = z.union([
  z.object({ error: z.object({ message: z.string() }) }).transform(({ error }) => error.message),
  z.object({ error: z.string() }).transform(({ error }) => error),
  z.object({ message: z.string() }).transform(({ message }) => message),
  z.object({ detail: z.string() }).transform(({ detail }) => detail),
  z.object({ detail: z.array(oneDetail).min(1) }).transform(({ detail }) => detail.map(({ msg }) => msg).join('; ')),
]);

/**
 * What a server's answer says went wrong; empty for a page for people.
 * @param secret what must not come back out of it: servers do repeat the key that they refuse
 */
export function serverWords(body: string | undefined, secret: string | undefined): string {
  if (body === undefined) return '';
  try {
    const said = shape.parse(JSON.parse(body)).replace(/[\p{Cc}\s]+/gu, ' ').trim();
    return withoutSecret(said, secret).slice(0, longest).replace(/[.\s]+$/, '');
  } catch {
    return '';
  }
}

/** Blacks a key out, also where a server shows only its ends (`sk-ab***yz`). */
export function withoutSecret(text: string, secret: string | undefined): string {
  const whole = secret === undefined || secret === '' ? text : text.replaceAll(secret, '…');
  return whole.replace(/\b(?:sk|pk|key|hf|gsk)[-_][\w*.-]{6,}/gi, '…').replace(/\b(bearer)\s+\S+/gi, '$1 …');
}
