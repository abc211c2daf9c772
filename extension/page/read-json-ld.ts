/** The article that a page describes in JSON-LD, as plain values. */

/** What JSON-LD says about the article; empty arrays and null where it says nothing. */
export type LinkedData = {
  headlines: string[];
  authors: string[];
  publishers: string[];
  published: string[];
  languages: string[];
  /** Its whole text, if given; some walled pages give it to search engines. */
  body: string | null;
  /** False when the page says that not everybody may read it. */
  free: boolean | null;
  /** Whether an article or posting is described at all. */
  found: boolean;
};

/**
 * Names of schema.org types whose text is one report. `WebPage` and `Organization` are on every page;
 * `LiveBlogPosting`, `DiscussionForumPosting` and the like end in one of these words.
 */
const ARTICLE_TYPE = /(?:Article|Posting|Report|Review)$/u;
const ARTICLE_TYPE_NAMES = new Set(['Comment', 'Message', 'OpinionNewsArticle', 'SocialMediaPosting']);

/** More nodes than this are somebody's catalogue. */
const MAX_NODES = 2000;

type JsonObject = { [key: string]: unknown };

/** Reads every JSON-LD block of the page; what cannot be parsed is passed over. */
export function readJsonLd(document: Document): LinkedData {
  const nodes: JsonObject[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
    collect(parse(script.textContent ?? ''), nodes);
  }
  const byId = new Map<string, JsonObject>();
  for (const node of nodes) {
    const id = node['@id'];
    // A bare reference has no other keys; the described node wins.
    if (typeof id === 'string' && Object.keys(node).length > (byId.has(id) ? 2 : 1)) byId.set(id, node);
  }
  const articles = nodes.filter(isArticle);
  const names = (key: string): string[] => unique(articles.flatMap((article) => namesOf(article[key], byId)));
  const texts = (key: string): string[] => unique(articles.flatMap((article) => textsOf(article[key])));
  const free = nodes.map((node) => node['isAccessibleForFree']).map(truthOf);
  return {
    headlines: texts('headline').length > 0 ? texts('headline') : texts('name'),
    authors: unique([...names('author'), ...names('creator')]),
    publishers: names('publisher'),
    published: texts('datePublished'),
    languages: texts('inLanguage'),
    body: texts('articleBody')[0] ?? texts('text')[0] ?? null,
    free: free.includes(false) ? false : free.includes(true) ? true : null,
    found: articles.length > 0,
  };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // Pages put comments and CDATA marks round it, and raw line feeds into strings.
    try {
      const bare = json.replace(
        /^\s*(?:<!--|\/\*.*?\*\/|\/\/.*$)+|(?:-->|\/\*.*?\*\/|\/\/\s*\]\]>)\s*$/gmu,
        '',
      );
      return JSON.parse(bare.replace(/[\n\r\t]/gu, ' '));
    } catch {
      return null;
    }
  }
}

function collect(value: unknown, nodes: JsonObject[]): void {
  if (nodes.length >= MAX_NODES || value === null || typeof value !== 'object') return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, nodes);
    return;
  }
  const node = value as JsonObject;
  nodes.push(node);
  for (const [key, inner] of Object.entries(node)) {
    // What an article mentions, or what stands beside it in a list, is another article.
    if (!OTHER_ARTICLES.has(key)) collect(inner, nodes);
  }
}

const OTHER_ARTICLES = new Set([
  'about',
  'citation',
  'comment',
  'isBasedOn',
  'isPartOf',
  'itemListElement',
  'mentions',
  'relatedLink',
  'review',
]);

function isArticle(node: JsonObject): boolean {
  return typesOf(node).some((type) => ARTICLE_TYPE.test(type) || ARTICLE_TYPE_NAMES.has(type));
}

function typesOf(node: JsonObject): string[] {
  return textsOf(node['@type']).map((type) => type.replace(/^.*[/:#]/u, ''));
}

function namesOf(value: unknown, byId: Map<string, JsonObject>): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => namesOf(item, byId));
  if (value !== null && typeof value === 'object') {
    const node = value as JsonObject;
    const id = node['@id'];
    const named = node['name'] === undefined && typeof id === 'string' ? (byId.get(id) ?? node) : node;
    return textsOf(named['name']);
  }
  return textsOf(value);
}

function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value === 'number') return [String(value)];
  if (typeof value === 'object' && value !== null) return textsOf((value as JsonObject)['@value']);
  return typeof value === 'string' && value.trim() ? [value.trim()] : [];
}

function truthOf(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string') return null;
  return /^(?:https?:\/\/schema\.org\/)?true$/iu.test(value) ? true : /false$/iu.test(value) ? false : null;
}

function unique(values: string[]): string[] {
  return [...new Set(values)];
}
