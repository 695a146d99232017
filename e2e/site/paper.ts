import { createServer, type Server } from 'node:http';

/** A made-up paper on loopback: a feed of teasers, and the page of each story. */
export interface Paper {
  origin: string;
  /** How many stories the feed has; the page of a story is what `page` makes of its number. */
  published: number;
  /** Paths that were asked for, in order. */
  requests: string[];
  close(): Promise<void>;
}

/** @param page HTML of a story */
export async function startPaper(page: (number: number) => string): Promise<Paper> {
  const feed = (): string => `<rss version="2.0"><channel><title>The Harbour Post</title><link>${paper.origin}/</link>${Array.from({ length: paper.published }, (_, at) => paper.published - at)
    .map((number) => `<item><title>Story number ${number} of the harbour</title><link>${paper.origin}/story-${number}.html</link><description>A teaser.</description></item>`).join('')}</channel></rss>`;
  const server: Server = createServer((request, response) => {
    const path = request.url ?? '/';
    paper.requests.push(path);
    const number = /^\/story-(\d+)\.html$/.exec(path)?.[1];
    const [type, body] = path === '/feed' ? ['application/rss+xml', feed()] : number === undefined ? ['text/plain', ''] : ['text/html', page(Number(number))];
    response.writeHead(body === '' ? 404 : 200, { 'content-type': `${type}; charset=utf-8` }).end(body);
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const address = server.address();
  const paper: Paper = {
    origin: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    published: 0,
    requests: [],
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
  return paper;
}
