/**
 * What "a site" is: a host name and everything below it, `example.org` and `sport.example.org`.
 *
 * There is no list of public suffixes in Hearsay: such a list grows old, and to cover too little is mended by one more
 * entry. So a switch on `sport.example.org` covers that host; who means all of `example.org` writes it on the list.
 */

/**
 * The site that an address or a host name stands on, without `www.`, in lower case; null when it is neither.
 *
 * Takes what people write: `https://www.example.org/news`, `example.org`, `Example.org.`
 */
export function siteOf(written: string): string | null {
  const text = written.trim();
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  if (!URL.canParse(address)) return null;
  const { protocol, hostname } = new URL(address);
  if (protocol !== 'http:' && protocol !== 'https:') return null;
  const host = hostname.replace(/\.$/, '').replace(/^www\.(?=[^.]+\.)/, '');
  // A single word is a slip of the pen, except for the machine itself.
  return host.includes('.') || host === 'localhost' || host.startsWith('[') ? host : null;
}

/** Whether a host name belongs to a site from {@link siteOf}. */
export function isOnSite(host: string, site: string): boolean {
  return host === site || host.endsWith(`.${site}`);
}

/** The site on the list that covers a host name, or null. */
export function coveringSite(host: string, sites: readonly string[]): string | null {
  return sites.find((site) => isOnSite(host, site)) ?? null;
}
