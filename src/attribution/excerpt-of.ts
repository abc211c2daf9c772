import type { Span } from '../article.ts';
import { findQuotations } from './quotations.ts';

/** What stands between the quotation marks of a paragraph that is a quotation and nothing else; null for any other. */
export function excerptOf(text: string, { start, end }: Span): Span | null {
  const [quotation, ...others] = findQuotations(text, start, end);
  if (!quotation || others.length > 0) return null;
  const around = text.slice(start, quotation.start) + text.slice(quotation.end, end);
  return around.trim() === '' ? quotation.inner : null;
}
