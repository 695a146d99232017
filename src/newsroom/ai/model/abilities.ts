/** What a server takes in a request; learnt from what it refuses. */
export interface Abilities {
  /** How it can be told to answer in JSON. */
  json: 'schema' | 'object' | 'none';
  limit: 'max_tokens' | 'max_completion_tokens' | 'none';
  /** `stream_options`, for counting tokens. */
  usage: boolean;
  temperature: boolean;
  /** A message of its own for the system's part. */
  system: boolean;
}

export const allAbilities: Abilities = { json: 'schema', limit: 'max_tokens', usage: true, temperature: true, system: true };

/**
 * What to leave out after a refusal (400, 422, or 500 where servers mean it so).
 * @param words what the server said
 * @returns nothing when there is nothing left to leave out that it could mean
 */
export function withLess(now: Abilities, words: string): Abilities | undefined {
  const said = words.toLowerCase();
  const lessJson = (): Abilities | undefined => (now.json === 'none' ? undefined : { ...now, json: now.json === 'schema' ? 'object' : 'none' });
  if (/response.?format|json.?(?:schema|object|mode)|grammar|structured|guided/.test(said)) return lessJson();
  if (said.includes('max_completion_tokens') && now.limit === 'max_completion_tokens') return { ...now, limit: 'none' };
  if (said.includes('max_tokens') && now.limit === 'max_tokens' && !/context|too (?:long|large|many)|exceed/.test(said)) return { ...now, limit: 'max_completion_tokens' };
  if (said.includes('stream_options') && now.usage) return { ...now, usage: false };
  if (said.includes('temperature') && now.temperature) return { ...now, temperature: false };
  if (/system/.test(said) && now.system) return { ...now, system: false };
  // It says nothing that helps: what is asked for least often by others goes first.
  if (/context|too long|too large|exceed/.test(said)) return undefined;
  if (now.json !== 'none') return lessJson();
  if (now.usage) return { ...now, usage: false };
  return now.limit === 'none' ? undefined : { ...now, limit: 'none' };
}
