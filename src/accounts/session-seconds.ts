/** How long a session lasts without being used. */
export const sessionSeconds = 30 * 24 * 3600;
