/** Node id of the article being read; no telling has it, because theirs come from a pack. */
export const ARTICLE_NODE = 'article';
