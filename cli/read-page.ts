import { readFileSync } from 'node:fs';
import { type Article, DataError, normaliseArticle, textToArticle } from '../src/index.ts';

/** The address that a page without one is read under; relative links then stay unresolved. */
const NO_ADDRESS = 'about:blank';

/**
 * The article in a file or on standard input, as HTML or plain text.
 *
 * @param path - `.html`, `.htm` and `.xhtml` are HTML, `.txt` is text; everything else, and "-", by its beginning.
 * @param url - address of the page; null if it is not known.
 * @throws DataError if the page holds no article.
 */
export async function readPage(path: string, url: string | null, today: string): Promise<Article> {
  const bytes = path === '-' ? await readStdin() : readFileSync(path);
  if (isHtml(path, bytes)) return readHtml(path, bytes, url, today);
  const text = new TextDecoder().decode(bytes);
  if (text.trim() === '') throw new DataError(`${path}: empty; give an article as HTML or text`);
  return normaliseArticle(textToArticle(text, { url }), today);
}

function isHtml(path: string, bytes: Uint8Array): boolean {
  if (/\.x?html?$/iu.test(path)) return true;
  if (/\.txt$/iu.test(path)) return false;
  const start = new TextDecoder().decode(bytes.subarray(0, 512));
  return /^\s*<(?:!doctype|html|head|body|article|\?xml|!--)/iu.test(start);
}

async function readHtml(path: string, bytes: Buffer, url: string | null, today: string): Promise<Article> {
  // Loaded here because parsing pages takes longer to start than everything else together.
  const [{ JSDOM, VirtualConsole }, { extractArticle }] = await Promise.all([
    import('jsdom'),
    import('../extension/page/extract-article.ts'),
  ]);
  // Scripts are not run and nothing is fetched; a console of its own keeps style sheet errors off ours.
  const page = new JSDOM(utf8(bytes) ?? bytes, {
    url: url ?? NO_ADDRESS,
    virtualConsole: new VirtualConsole(),
  });
  const extraction = extractArticle(page.window.document, { url: url ?? NO_ADDRESS });
  if (extraction.status === 'not-an-article') {
    throw new DataError(
      `${path}: no article on this page (${extraction.reason}); give a page with running text`,
    );
  }
  const { raw } = extraction;
  return normaliseArticle({ ...raw, url: raw.url === NO_ADDRESS ? null : raw.url }, today);
}

/** The text of bytes that are UTF-8; null otherwise, when the page itself must say what it is written in. */
function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // TypeError is how the decoder says that the bytes are something else.
    return null;
  }
}

async function readStdin(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
