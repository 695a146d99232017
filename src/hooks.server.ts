import { text } from '@sveltejs/kit';
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { createLog } from './common/log.ts';
import { refusalOf } from './lib/server/admit.ts';
import { askedBy } from './lib/server/asked.ts';
import { getDateline } from './lib/server/dateline.ts';
import { guardHeaders } from './lib/server/headers.ts';
import { isOwnHost, isOwnRequest } from './lib/server/hosts.ts';

const log = createLog();
const harmless: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** What the compiler leaves for a framework in the browser; there is none (src/routes/+layout.ts). */
const hydrationMark = /<!--[[\]!\d-]{0,12}-->/g;

/** A hub (WebSub) is no browser of ours; its path is secret and its body is signed. */
const isPush = (path: string): boolean => path.startsWith('/websub/');

export const handle: Handle = async ({ event, resolve }) => {
  const { url, request } = event;
  if (!isOwnHost(url.hostname, getDateline().hosts)) {
    return guardHeaders(text(`This site does not answer to the name ${url.hostname}. Ask it by the address it listens on, or set DATELINE_PUBLIC_URL to the address you use.\n`, { status: 421 }));
  }
  if (!harmless.has(request.method) && !isPush(url.pathname) && !isOwnRequest(request.headers, url.origin)) {
    return guardHeaders(text('Only pages of this site may change something here.\n', { status: 403 }));
  }
  const { archive, accounts } = getDateline();
  const { cookies, session, actor, rights, settings, unset } = await accounts.who(askedBy(event));
  Object.assign(event.locals, { actor, edition: archive.edition(actor.reader), rights, settings, session, unset, cookies } satisfies App.Locals);
  const refusal = refusalOf({ routeId: event.route.id, method: request.method, url, locals: event.locals });
  // The kit would hand out all that a page was made from, though no framework here asks for it; the page shows less.
  if (refusal === undefined && event.isDataRequest) return guardHeaders(text('There is nothing at this address.\n', { status: 404 }));
  const response = refusal === 'refused' ? await event.fetch('/refused') : (refusal ?? (await resolve(event, { transformPageChunk: ({ html }) => html.replaceAll(hydrationMark, '') })));
  return guardHeaders(withCookies(response, event.locals.cookies));
};

function withCookies(response: Response, cookies: readonly string[]): Response {
  if (cookies.length === 0) return response;
  const changed = new Response(response.body, response);
  for (const cookie of cookies) changed.headers.append('set-cookie', cookie);
  return changed;
}

export const handleError: HandleServerError = (caught) => {
  if (caught.kind === 'app' || caught.kind === 'validation') return {};
  if (caught.kind === 'framework') return caught.error.status === 404 ? { message: 'There is nothing at this address.' } : {};
  const { error, event } = caught;
  log.error('page failed', { path: event.url.pathname, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  return { message: 'Something went wrong on our side. The log of the service says what.' };
};
