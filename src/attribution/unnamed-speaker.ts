/** The name of whoever a text lets speak without ever having named them; two of them need not be one. */
export const UNNAMED_SPEAKER = 'unnamed speaker';
