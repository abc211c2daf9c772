/** Guillemets and what stands inside; where they point outwards (»Information« og »Politiken«) a letter stands before the first. */
const MARKED = /(^|[\s('’])([«‹])([^«»‹›]*)([»›])/gu;

/** "le journal « Le Monde »", as French writes it, without the blanks inside its marks; other words as they are. */
export function tightMarks(written: string): string {
  if (!written.includes('«') && !written.includes('‹')) return written;
  return written.replace(MARKED, (whole, before: string, open: string, inner: string, close: string) =>
    /^\s.*\s$/su.test(inner) ? `${before}${open}${inner.trim()}${close}` : whole,
  );
}
