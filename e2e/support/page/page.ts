import { escape } from '../markup.ts';
import type { Entry, Outlet } from '../outlet.ts';
import type { PageTheme } from '../outlets.ts';
import { cookieBanner, direction, footer, head, navigation } from './furniture.ts';
import { microBody } from './micro.ts';
import { jsonLd, semanticBody } from './semantic.ts';
import { soupBody, soupHead } from './soup.ts';

const themes: Record<PageTheme, { head: (outlet: Outlet, entry: Entry) => string; body: (outlet: Outlet, entry: Entry) => string }> = {
  semantic: { head: jsonLd, body: semanticBody },
  soup: { head: (_outlet, entry) => soupHead(entry), body: soupBody },
  micro: { head: () => '', body: microBody },
};

function documentOf(outlet: Outlet, headPart: string, body: string): string {
  return `<!DOCTYPE html>
<html lang="${outlet.plan.lexicon.lang}"${direction(outlet)}>
<head>
${headPart}
</head>
<body>
${cookieBanner(outlet)}
${body}
<script>console.log("ready");</script>
</body>
</html>
`;
}

/** The page of an article, with all that surrounds one. */
export function articlePage(outlet: Outlet, entry: Entry): string {
  const theme = themes[outlet.plan.theme];
  return documentOf(outlet, `${head(outlet, entry)}\n${theme.head(outlet, entry)}`, theme.body(outlet, entry));
}

/** The outlet's front page, where its feed can be discovered. */
export function frontPage(outlet: Outlet): string {
  const list = outlet.current.map((entry) => `<li><h2><a href="${escape(entry.path)}">${escape(entry.title)}</a></h2><p>${escape(entry.teaser)}</p></li>`);
  return documentOf(outlet, head(outlet), `<header><h1>${escape(outlet.plan.title)}</h1><p>${escape(outlet.plan.tagline)}</p><nav>${navigation(outlet)}</nav></header><main><ol>${list.join('\n')}</ol></main><footer>${footer(outlet)}</footer>`);
}

/** What a bot wall shows instead of the article. */
export const wallPage = `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Just a moment...</title></head>
<body><h1>Checking your browser</h1><p>Please verify you are human to continue. This takes a few seconds.</p><div id="challenge"></div><noscript>Enable JavaScript and cookies to continue.</noscript></body></html>
`;

export const missingPage = '<!DOCTYPE html>\n<html lang="en"><head><title>404</title></head><body><h1>Page not found</h1><p>We looked everywhere.</p></body></html>\n';
