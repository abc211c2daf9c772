/**
 * A digit string with its group and decimal separators.
 *
 * Groups may be set apart by a comma, point, apostrophe or (thin, no-break) space; a group has three digits.
 */
export const WRITTEN_DIGITS =
  /\p{Nd}{1,3}(?:[.,'’\u00a0\u2009\u202f ]\p{Nd}{3})+(?:[.,]\p{Nd}{1,2})?(?!\p{Nd})|\p{Nd}+(?:[.,]\p{Nd}+)?/gu;

/**
 * The value of digits of any script, as {@link WRITTEN_DIGITS} finds them.
 *
 * "3,800", "3.800" and "3 800" are all 3800: a separator before exactly three digits is read as grouping,
 * because reports write thousands far more often than thousandths.
 */
export function readDigits(written: string): number {
  const digits = asciiDigits(written);
  const decimal = /^(.*?)[.,](\d{1,2}|\d{4,})$/u.exec(digits);
  const whole = (decimal?.[1] ?? digits).replaceAll(/\D/gu, '');
  return Number(decimal ? `${whole}.${decimal[2]}` : whole);
}

/** Digits of other scripts as ASCII: Unicode gives every decimal digit block ten consecutive code points. */
function asciiDigits(text: string): string {
  return text.replaceAll(/[^\p{ASCII}]/gu, (character) => {
    if (!/\p{Nd}/u.test(character)) return character;
    let zero = character.codePointAt(0) ?? 0;
    const code = zero;
    while (code - zero < 10 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
    return String((code - zero) % 10);
  });
}
