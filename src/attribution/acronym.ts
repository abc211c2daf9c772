/** "Canadian Blood Services (CBS)": whether `acronym` is made of the first letters of the words that end `before`, all or the capitalised ones. */
export function isAcronymOf(acronym: string, before: string): boolean {
  if (!/^\p{Lu}{2,6}$/u.test(acronym)) return false;
  const words = before.match(/\p{L}+/gu) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  return [words, capitals].some((some) => {
    const last = some.slice(-acronym.length);
    return last.map((word) => word.charAt(0).toUpperCase()).join('') === acronym;
  });
}
