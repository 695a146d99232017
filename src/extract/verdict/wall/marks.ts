/** What checks for people leave in the pages that they show instead. */
export const wallMark = /_cf_chl_opt|\/cdn-cgi\/challenge-platform\/h\/|cf-chl-|_Incapsula_Resource|px-captcha|captcha-delivery\.com|ddos-guard|awswaf\.com|sec-if-cpt|kpsdk|within\.website\/x\/cmd\/anubis|checkcaptcha|sucuri_cloudproxy/i;

/** Puzzles for people, which other pages have in their forms too. */
export const puzzleMark = /challenges\.cloudflare\.com\/turnstile|hcaptcha\.com\/1\/api|recaptcha\/api\.js|g-recaptcha|h-captcha|geetest|smartcaptcha|TCaptcha|arkoselabs|friendly-?captcha/i;

/** Companies that hold addresses for sale. */
export const parkingMark = /sedoparking|parkingcrew|bodis\.com|hugedomains|afternic|parklogic|cashparking|domainmarket\.com/i;

/** The empty box that a script fills. */
export const appShell = /<(?:div|main|section|app-root)\b[^>]{0,200}\bid=["']?(?:app|root|__next|__nuxt|___gatsby|q-app|react-root|app-root|main-app)["'\s>]/i;

export const passwordField = /<input\b[^>]{0,300}\btype=["']?password/i;
