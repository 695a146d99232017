import { existsSync } from 'node:fs';

/** Chromium without its window takes a third less of the processor than the whole of it without one. */
const places = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** @returns {string | undefined} the path of the Chromium that `CHROMIUM` names, or of one where they usually are */
export const findChromium = () => [process.env.CHROMIUM, ...places].find((path) => path !== undefined && path !== '' && existsSync(path));
