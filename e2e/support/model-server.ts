import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';

/** What a program asks of a chat model, as OpenAI's API has it. */
const chatShape = z.object({
  model: z.string(),
  messages: z.array(z.object({ role: z.enum(['system', 'user', 'assistant', 'developer']), content: z.string() })).min(1),
  stream: z.boolean().optional(),
  stream_options: z.object({ include_usage: z.boolean() }).optional(),
  response_format: z.looseObject({ type: z.enum(['text', 'json_object', 'json_schema']) }).optional(),
  max_tokens: z.number().optional(),
  max_completion_tokens: z.number().optional(),
  temperature: z.number().optional(),
  tools: z.array(z.unknown()).optional(),
});

export type Chat = z.output<typeof chatShape>;

/** What the model says, or how the server fails. */
export type Said = string | {
  text?: string;
  /** Thought aloud before, as servers hand it on: in tags, or in a field of its own. */
  thinking?: { text: string; as: 'tags' | 'reasoning_content' };
  finish?: 'stop' | 'length' | 'content_filter' | 'tool_calls';
  /** Calls of tools that nobody offered. */
  toolCalls?: { name: string; arguments: string }[];
  /** Before anything is sent, and after so many characters. */
  firstByteMs?: number;
  stall?: { after: number; ms: number };
  /** The connection ends after so many characters. */
  cutAfter?: number;
  /** A line of the stream that is no JSON. */
  brokenLine?: boolean;
  /** An error within the stream, after the text. */
  errorInStream?: string;
  /** Another status than 200, with the error that this kind of server sends. */
  status?: number;
  error?: string;
  headers?: Record<string, string>;
  /** Sent as it is. */
  rawBody?: string;
};

/** Whose errors it sends. */
export type ServerKind = 'openai' | 'ollama' | 'llama.cpp' | 'vllm';

export interface ModelServerOptions {
  kind?: ServerKind;
  models?: readonly string[];
  /** Required in `Authorization`. */
  key?: string;
  /** What it takes; all unless told. */
  refuses?: readonly ('json_schema' | 'json_object' | 'max_tokens' | 'max_completion_tokens' | 'stream_options' | 'temperature' | 'system' | 'streaming')[];
  /** Bytes of a piece on the wire; odd, so that letters and lines are cut. */
  pieceBytes?: number;
  say: (chat: Chat, nth: number) => Said | Promise<Said>;
}

export interface ModelServer {
  /** The API's base address. */
  url: string;
  host: string;
  /** All that was asked, in order. */
  requests: { method: string; path: string; authorization: string | undefined; headers: IncomingMessage['headers']; body: string }[];
  chats: Chat[];
  /** Requests that are being answered. */
  readonly open: number;
  close(): Promise<void>;
}

/** An error as this kind of server says it. */
function errorBody(kind: ServerKind, status: number, message: string): string {
  switch (kind) {
    case 'openai': return JSON.stringify({ error: { message, type: status === 429 ? 'rate_limit_error' : 'invalid_request_error', param: null, code: status === 401 ? 'invalid_api_key' : null } });
    case 'ollama': return JSON.stringify({ error: { message, type: status >= 500 ? 'api_error' : 'invalid_request_error', param: null, code: null } });
    case 'llama.cpp': return JSON.stringify({ error: { code: status, message, type: status >= 500 ? 'server_error' : 'invalid_request_error' } });
    case 'vllm': return status === 422 ? JSON.stringify({ detail: [{ loc: ['body'], msg: message, type: 'value_error' }] }) : JSON.stringify({ object: 'error', message, type: 'BadRequestError', param: null, code: status });
  }
}

const refusalWords: Record<string, string> = {
  json_schema: 'response_format type must be one of "text" or "json_object", but got: json_schema',
  json_object: 'response_format is not supported with this model',
  max_tokens: "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
  max_completion_tokens: "Unrecognized request argument supplied: max_completion_tokens",
  stream_options: 'Unrecognized request argument supplied: stream_options',
  temperature: "Unsupported value: 'temperature' does not support 0 with this model. Only the default (1) value is supported.",
  system: 'System role not supported',
};

function refusedBy(chat: Chat, refuses: ReadonlySet<string>): string | undefined {
  const used = [
    chat.response_format?.type === 'json_schema' && 'json_schema', chat.response_format?.type === 'json_object' && 'json_object', chat.max_tokens !== undefined && 'max_tokens',
    chat.max_completion_tokens !== undefined && 'max_completion_tokens', chat.stream_options !== undefined && 'stream_options', chat.temperature !== undefined && 'temperature',
    chat.messages.some(({ role }) => role === 'system') && 'system',
  ].filter((one) => one !== false);
  return used.find((one) => refuses.has(one));
}

/** A server that speaks OpenAI's protocol as its imitators do; what the model says is the test's affair. */
export async function startModelServer(options: ModelServerOptions): Promise<ModelServer> {
  const { kind = 'openai', models = ['test-model'], key, pieceBytes = 7 } = options;
  const refuses = new Set<string>(options.refuses ?? []);
  const requests: ModelServer['requests'] = [];
  const chats: Chat[] = [];
  let open = 0;

  const fail = (response: ServerResponse, status: number, message: string, headers: Record<string, string> = {}): void => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(errorBody(kind, status, message));
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString('utf8');
    const path = request.url ?? '/';
    requests.push({ method: request.method ?? '', path, authorization: request.headers.authorization, headers: request.headers, body });
    if (key !== undefined && request.headers.authorization !== `Bearer ${key}`) {
      return fail(response, 401, `Incorrect API key provided: ${(request.headers.authorization ?? '').replace('Bearer ', '')}. You can find your API key at the provider's site.`);
    }
    if (request.method === 'GET' && path === '/v1/models') {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ object: 'list', data: models.map((id) => ({ id, object: 'model', created: 1, owned_by: 'library' })) }));
      return;
    }
    if (request.method !== 'POST' || path !== '/v1/chat/completions') return fail(response, 404, 'Not Found');
    const parsed = chatShape.safeParse(JSON.parse(body));
    if (!parsed.success) return fail(response, 400, parsed.error.issues[0]?.message ?? 'bad request');
    const chat = parsed.data;
    if (!models.includes(chat.model)) return fail(response, 404, kind === 'ollama' ? `model "${chat.model}" not found, try pulling it first` : `The model \`${chat.model}\` does not exist.`);
    const refused = refusedBy(chat, refuses);
    if (refused !== undefined) return fail(response, kind === 'llama.cpp' ? 500 : 400, refusalWords[refused] ?? refused);
    chats.push(chat);
    const given = await options.say(chat, chats.length);
    const said = typeof given === 'string' ? { text: given } : given;
    if (said.firstByteMs !== undefined) await wait(said.firstByteMs);
    if (said.rawBody !== undefined) {
      response.writeHead(said.status ?? 200, { 'content-type': 'application/json', ...said.headers }).end(said.rawBody);
      return;
    }
    if (said.status !== undefined && said.status !== 200) return fail(response, said.status, said.error ?? 'it failed', said.headers);
    await (chat.stream === true && !refuses.has('streaming') ? stream(response, chat, said) : whole(response, chat, said));
  }

  const whole = (response: ServerResponse, chat: Chat, said: Exclude<Said, string>): void => {
    const content = `${said.thinking?.as === 'tags' ? `<think>${said.thinking.text}</think>` : ''}${said.text ?? ''}`;
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({
      id: 'chatcmpl-1', object: 'chat.completion', created: 1, model: chat.model,
      choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: said.finish ?? 'stop' }], usage: { prompt_tokens: 10, completion_tokens: 10, total_tokens: 20 },
    }));
  };

  async function stream(response: ServerResponse, chat: Chat, said: Exclude<Said, string>): Promise<void> {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
    let sent = 0;
    const write = async (text: string): Promise<void> => {
      const bytes = Buffer.from(text);
      for (let at = 0; at < bytes.length && !response.destroyed; at += pieceBytes) {
        // Not waiting for a drain would join the pieces again.
        await new Promise<void>((resolve) => { response.write(bytes.subarray(at, at + pieceBytes), () => resolve()); });
      }
    };
    const event = (delta: Record<string, unknown>, finish: string | null = null): Promise<void> =>
      write(`data: ${JSON.stringify({ id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 1, model: chat.model, choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`);
    // A comment keeps the connection open, as vLLM and gateways do.
    await write(': keep-alive\n\n');
    await event({ role: 'assistant', content: '' });
    const { thinking } = said;
    if (thinking?.as === 'reasoning_content') await event({ reasoning_content: thinking.text });
    const text = `${thinking?.as === 'tags' ? `<think>${thinking.text}</think>\n` : ''}${said.text ?? ''}`;
    for (const [token] of text.matchAll(/[\s\S]{1,9}/gu)) {
      if (response.destroyed) return;
      if (said.stall !== undefined && sent >= said.stall.after) {
        const { ms } = said.stall;
        said.stall = undefined;
        await wait(ms);
      }
      if (said.cutAfter !== undefined && sent >= said.cutAfter) {
        response.socket?.destroy();
        return;
      }
      await event({ content: token });
      sent += token.length;
    }
    for (const [index, call] of (said.toolCalls ?? []).entries()) await event({ tool_calls: [{ index, id: `call_${index}`, type: 'function', function: { name: call.name, arguments: call.arguments } }] });
    if (said.brokenLine === true) await write('data: {"id":"chatcmpl-1","choices":[{"index":0,"del\n\n');
    if (said.errorInStream !== undefined) await write(`data: ${errorBody(kind, 500, said.errorInStream)}\n\n`);
    await event({}, said.finish ?? 'stop');
    if (chat.stream_options?.include_usage === true) await write(`data: ${JSON.stringify({ id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 1, model: chat.model, choices: [], usage: { prompt_tokens: 10, completion_tokens: 10, total_tokens: 20 } })}\n\n`);
    await write('data: [DONE]\n\n');
    response.end();
  }

  const server = createServer((request, response) => {
    open += 1;
    response.on('close', () => { open -= 1; });
    answer(request, response).catch((error: unknown) => {
      if (!response.headersSent) fail(response, 500, error instanceof Error ? error.message : String(error));
      else response.destroy();
    });
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The model server has no address.');
  const host = `127.0.0.1:${address.port}`;
  return {
    url: `http://${host}/v1`, host, requests, chats,
    get open() { return open; },
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}
