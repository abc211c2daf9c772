import { describe, expect, it } from 'vitest';
import { tightMarks } from '../../../src/text/tight-marks.ts';

describe('tightMarks', () => {
  it.each([
    ['l’hebdomadaire « Expresso »', 'l’hebdomadaire «Expresso»'],
    ['« Le Monde »', '«Le Monde»'],
    ['«Il Messaggero»', '«Il Messaggero»'],
    ['avisen »Information« og »Politiken«', 'avisen »Information« og »Politiken«'],
    ['', ''],
  ])('takes the blanks inside guillemets away: %s', (written, tight) => {
    expect(tightMarks(written)).toBe(tight);
  });
});
