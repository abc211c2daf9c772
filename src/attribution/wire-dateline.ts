import type { Span } from '../article.ts';
import { isKnownOutlet } from '../sources/resolve-source.ts';

/** What opens an agency's report before its first sentence, and whom it credits there. */
export type WireDateline = {
  /** An agency or outlet of the catalogue that only these forms name; null for the paper's own correspondent, and for parentheses. */
  credit: Span | null;
  /** Where the first sentence begins. */
  end: number;
};

/** Longer brackets are no dateline: it has a place, a day, an agency and two names at most. */
const MAX_BRACKET = 40;

/** "【ロンドン共同】", "(서울=연합뉴스)", "[東京　１０日　ロイター]". */
const BRACKET = new RegExp(
  `^\\s*[(（[［【〔]([^()（）[\\]［］【】〔〕\\n]{2,${MAX_BRACKET}})[)）\\]］】〕]`,
  'u',
);
/** What parts place, day, agency and names in a bracket. */
const SEPARATOR = /[=＝\s・/／]+/u;
/** "김민수 기자 =", "박상현 특파원 =": who wrote it, between the bracket and the text. */
const BYLINE = /^[^=＝\n]{0,24}(?:기자|특파원|통신원)\s*[=＝]\s*/u;
/** The dash behind a bracket. */
const DASH = /^\s*[－―—–-]?\s*/u;
/** "（记者王明）" behind the words of a Chinese dateline. */
const REPORTER = /^\s*[（(][^（）()\n]{0,6}(?:记者|記者)[^（）()\n]{0,24}[）)]/u;
/** What closes a Chinese dateline: that it came by wire, or is a report. */
const WIRE = /^[^，。：:！？（(\n]{0,16}?(?:电|電|讯|訊)(?!话|話|视|視|影|子|脑|腦|信)/u;
/** The paper itself, which writes as the agencies do. */
const OWN = /^(?:本报|本報|本台|本刊)/u;
/** "中央社記者王明台北10日電", "环球网报道 记者 李明": what stands behind the name of an agency in a bracket. */
const WIRED = /^(?:记者|記者|报道|報道|[^，。]{0,16}(?:电|電|讯|訊))/u;

/** The longest name of an agency that is written without blanks ("中国新闻社", "聯合ニュース"). */
const LONGEST_NAME = 8;

/** Languages whose agencies write without a dash. */
const EAST_ASIAN: readonly string[] = ['ja', 'ko', 'zh'];
/** "Estambul, 13 jun (EFE).-", "BERLIN (Reuters) –": a place, perhaps a day, an agency and a dash. */
const DASHED = /^\s*\p{Lu}[^()\n:;!?]{1,50}\(([^()\n]{2,30})\)\.?\s?[–—-]{1,2}\s*/u;

/**
 * The dateline at the start of a paragraph, or null: "Estambul, 13 jun (EFE).-", "【ロンドン共同】", "新华社北京11月10日电（记者王明）",
 * "(서울=연합뉴스) 김민수 기자 =".
 *
 * Null for a bracket that credits nobody of the catalogue and parts no place from a name.
 */
export function wireDateline(
  text: string,
  { start, end }: Span,
  language: string | null,
): WireDateline | null {
  const head = text.slice(start, Math.min(end, start + 3 * MAX_BRACKET));
  const found = EAST_ASIAN.includes(language ?? '')
    ? (bracketed(head) ?? (language === 'zh' ? wired(head) : null))
    : dashed(head);
  if (!found) return null;
  const { credit } = found;
  return {
    credit: credit && { start: start + credit.start, end: start + credit.end },
    end: start + found.end,
  };
}

/** Who is credited is found with all other parentheses. */
function dashed(head: string): WireDateline | null {
  const [whole = '', inner = ''] = DASHED.exec(head) ?? [];
  const isCredit = inner.split(/[/,]/u).some((name) => isKnownOutlet(name));
  return isCredit ? { credit: null, end: whole.length } : null;
}

function bracketed(head: string): WireDateline | null {
  const [whole, inner = ''] = BRACKET.exec(head) ?? [];
  if (whole === undefined) return null;
  const at = whole.length - 1 - inner.length;
  const credit = creditIn(inner);
  const isOwn = /[=＝]/u.test(inner);
  const byline = BYLINE.exec(head.slice(whole.length))?.[0] ?? '';
  if (!credit && !isOwn && byline === '') return null;
  const to = whole.length + byline.length;
  return {
    credit: credit && { start: at + credit.start, end: at + credit.end },
    end: to + (DASH.exec(head.slice(to))?.[0].length ?? 0),
  };
}

/** An agency as one part of a bracket, behind the name of a place, or before what it sent. */
function creditIn(inner: string): Span | null {
  let start = 0;
  for (const part of inner.split(SEPARATOR)) {
    start = inner.indexOf(part, start);
    const length = part.length;
    if (isKnownOutlet(part)) return { start, end: start + length };
    for (let size = Math.min(LONGEST_NAME, length - 2); size > 1; size--)
      if (isKnownOutlet(part.slice(length - size)))
        return { start: start + length - size, end: start + length };
    start += length;
  }
  const size = openingName(inner);
  return size > 0 && WIRED.test(inner.slice(size)) ? { start: 0, end: size } : null;
}

/** "新华社北京11月10日电", "中新网11月10日电", "本报讯（记者王明）". */
function wired(head: string): WireDateline | null {
  const own = OWN.exec(head)?.[0].length ?? 0;
  const size = own > 0 ? own : openingName(head);
  const wire = size > 0 ? WIRE.exec(head.slice(size)) : null;
  if (!wire) return null;
  const to = size + wire[0].length;
  const reporter = REPORTER.exec(head.slice(to))?.[0].length ?? 0;
  const blank = /^\s*/u.exec(head.slice(to + reporter))?.[0].length ?? 0;
  return { credit: own > 0 ? null : { start: 0, end: size }, end: to + reporter + blank };
}

/** Characters of the agency's or outlet's name that words begin with; 0 for none. */
function openingName(words: string): number {
  for (let size = LONGEST_NAME; size > 1; size--) if (isKnownOutlet(words.slice(0, size))) return size;
  return 0;
}
