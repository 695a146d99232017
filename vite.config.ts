import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { frameSources } from './src/common/html/embed/providers.ts';

/**
 * No page runs a framework in the browser: every page has `csr = false` (src/routes/+layout.ts), and one small script
 * of our own (src/lib/browser) is a file of this site. So the policy needs neither nonces nor hashes.
 */
export default defineConfig({
  worker: { format: 'es' },
  plugins: [
    sveltekit({
      adapter: adapter(),
      // What is refused is shown under the address that was asked for (src/hooks.server.ts).
      paths: { relative: false },
      csp: {
        mode: 'nonce',
        directives: {
          'default-src': ['none'],
          'script-src': ['self'],
          'style-src': ['self'],
          // Pictures and media come from the publishers; without a referrer, so that they do not learn what is read.
          'img-src': ['self', 'https:', 'http:', 'data:'],
          'media-src': ['https:', 'http:'],
          // Players and charts, in a sandbox and only after a click (src/lib/browser/embeds.ts).
          'frame-src': [...frameSources],
          'connect-src': ['self'],
          'manifest-src': ['self'],
          'base-uri': ['none'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
          'object-src': ['none'],
          'require-trusted-types-for': ['script'],
          'trusted-types': ['none'],
        },
      },
      version: { pollInterval: 0 },
    }),
  ],
});
