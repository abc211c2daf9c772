/** Site and path of a web address, without what does not tell pages apart; null for none or a malformed one. */
export function pageAddress(url: string | null): { site: string; path: string } | null {
  if (url === null) return null;
  const match = /^https?:\/\/(?:www\.|m\.|amp\.)?([^/?#]+)([^?#]*)(\?[^#]*)?/iu.exec(url);
  if (!match) return null;
  const [, site = '', path = '', query = ''] = match;
  const telling = query
    .slice(1)
    .split('&')
    .filter((part) => part !== '' && !TRACKING.test(part));
  const tail = telling.length > 0 ? `?${telling.sort().join('&')}` : '';
  return { site: site.toLowerCase(), path: `${path.replace(/\/(?:amp\/?)?$/u, '')}${tail}` };
}

/** Query parameters that count clicks and do not choose the page. */
const TRACKING = /^(?:utm_|fbclid|gclid|mc_|ref=|cmp=|at_)/iu;
