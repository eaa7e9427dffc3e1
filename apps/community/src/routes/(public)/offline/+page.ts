/** The shell kept for offline use: nothing of it is rendered on the server, so nothing personal can be in it. */
export const ssr = false;
