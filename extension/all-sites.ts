/** What the optional permission covers; the same as in manifest.json (a test compares them). */
export const ALL_SITES = { origins: ['http://*/*', 'https://*/*'] };
