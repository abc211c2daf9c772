/** Address of the story view of a history entry, from a page in a folder beside it. */
export function storyAddress(entryId: string): string {
  return `../story/index.html?article=${encodeURIComponent(entryId)}`;
}
