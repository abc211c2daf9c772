/** Colours of the drawing. */
export type Palette = Record<'page' | 'raised' | 'text' | 'muted' | 'line' | 'link', string>;

/** On our page: the colours of tokens.css, which follow the reader's scheme and forced colours. */
export const PAGE_PALETTE: Palette = {
  page: 'var(--page)',
  raised: 'var(--raised)',
  text: 'var(--text)',
  muted: 'var(--muted)',
  line: 'var(--muted)',
  link: 'var(--link)',
};

/** In a file: the light colours of tokens.css, because files are mostly put on white. */
export const FILE_PALETTE: Palette = {
  page: '#ffffff',
  raised: '#f5f5f8',
  text: '#1b1b1f',
  muted: '#5a5a66',
  line: '#5a5a66',
  link: '#0b57d0',
};
