/** No framework in the browser: pages are HTML, and `src/lib/browser` is the one small script that makes them nicer. */
export const csr = false;
