/**
 * The BCP 47 primary tag of a language code as data sets write it: `spa-2`, `zho-CN`, `en_GB`.
 *
 * @returns null for text that is no language code.
 */
export function primaryTag(code: string): string | null {
  try {
    // CLDR's aliases turn three letters into two where there are two ("spa" is "es").
    return new Intl.Locale(code.split(/[-_]/u)[0] ?? '').language;
  } catch {
    // RangeError is how Intl says that a tag is not well-formed.
    return null;
  }
}
