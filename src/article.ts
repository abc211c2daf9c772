/**
 * The article: one page as read, as plain data.
 *
 * One coordinate system serves everything after extraction: offsets are UTF-16
 * code units, half-open `[start, end)`, into {@link Article.text}.
 */

/** A half-open range of UTF-16 code units `[start, end)` of {@link Article.text}. */
export type Span = { start: number; end: number };

/**
 * What a paragraph is for.
 *
 * - `headline`: the title and the headings between paragraphs
 * - `body`: running text
 * - `quote`: a block quotation
 * - `caption`: a picture's caption or credit
 * - `byline`: author and date lines
 * - `noise`: furniture that is not part of the report (data/noise)
 */
export type ParagraphRole = 'headline' | 'body' | 'quote' | 'caption' | 'byline' | 'noise';

/** A hyperlink inside a paragraph; the span covers its anchor text. */
export type Link = Span & {
  /** Absolute http(s) address. */
  url: string;
};

/** One paragraph of {@link Article.text}, in document order; paragraphs never overlap. */
export type Paragraph = Span & {
  role: ParagraphRole;
  /** BCP 47 primary tag, or null when the detector abstains. */
  language: string | null;
  links: Link[];
};

/** How exactly a date is known. */
export type DatePrecision = 'minute' | 'day' | 'month' | 'year';

/**
 * A publication date together with how sure it is.
 *
 * `iso` is as long as the precision allows: `2024-02-07T08:01`, `2024-02-07`,
 * `2024-02`, `2024`; with a UTC offset when the page gives one.
 */
export type PublishedDate = {
  iso: string;
  precision: DatePrecision;
  /** Null when the reading is certain. */
  doubt: DateDoubt | null;
};

/** Why a date may be another one. */
export type DateDoubt = {
  /**
   * - `day-month-order`: "07/02/2024" can be read two ways; `alternatives` holds the other
   * - `copyright-year`: only a copyright line gives a year
   * - `relative`: "24 weeks ago", counted from the day of reading
   * - `conflict`: the page states different dates; `alternatives` holds the others
   */
  reason: 'day-month-order' | 'copyright-year' | 'relative' | 'conflict';
  /** Other possible readings, in the form of `iso`, likeliest first. */
  alternatives: string[];
  /** The words of the page that were read. */
  text: string;
};

/** A page after extraction and before anything is known about its language or noise. */
export type RawArticle = {
  /** Address of the page, canonical if the page states one; null for a text file. */
  url: string | null;
  title: string | null;
  author: string | null;
  outlet: string | null;
  /** Value of the page's `lang` attribute, as written; null when missing. */
  declaredLanguage: string | null;
  /** Everything on the page that states a publication date, most trusted first. */
  dates: RawDate[];
  text: string;
  /** In document order; what lies between two of them is white space. */
  paragraphs: RawParagraph[];
  /** Why the text is not whole, or null. */
  partial: PartialReason | null;
};

/** A date as the page writes it. */
export type RawDate = {
  text: string;
  /** `machine` for JSON-LD, meta and `datetime` attributes; `visible` for printed text. */
  from: 'machine' | 'visible';
};

/** `paywall`: the page says so; `cut`: the text ends in mid-sentence or was over our caps. */
export type PartialReason = 'paywall' | 'cut';

/** One block of {@link RawArticle.text}; its link spans are in the same coordinates. */
export type RawParagraph = Span & {
  /** What the markup says it is; `body` when the markup says nothing. */
  role: ParagraphRole;
  links: Link[];
};

/** Between two paragraphs in the text of an article that comes from a web page. */
export const PARAGRAPH_BREAK = '\n\n';

/** One page as read: what every stage after extraction works on. */
export type Article = {
  url: string | null;
  title: string | null;
  author: string | null;
  outlet: string | null;
  published: PublishedDate | null;
  /** Language of most of the body, BCP 47 primary tag; null when the detector abstains. */
  language: string | null;
  /** Every language that some body paragraph has, most text first. */
  languages: string[];
  text: string;
  paragraphs: Paragraph[];
  partial: PartialReason | null;
};
