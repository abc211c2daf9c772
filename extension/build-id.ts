// The build writes it (vite.config.ts); in tests nothing does.
declare const HEARSAY_BUILD: string | undefined;

/** Names the version and the knowledge of this build; an answer of another build is not reused. */
export const BUILD_ID: string = typeof HEARSAY_BUILD === 'string' ? HEARSAY_BUILD : 'unbuilt';
