/**
 * The address if it leads to the web, else null.
 *
 * Addresses come from pages and packs; only http(s) may become a link on a page of ours.
 */
export function webUrl(url: string | null): string | null {
  return url !== null && /^https?:\/\//i.test(url) ? url : null;
}
