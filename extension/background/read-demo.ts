import type { RawArticle } from '../../src/index.ts';
import { calendarDay } from '../calendar-day.ts';
import type { DemoReading } from '../messages.ts';
import articles from '../welcome/demo.json';
import { loadKnowledge } from './knowledge.ts';
import { loadLibrary } from './library.ts';

/** Reads the demo story, told in the language if it is, else in English; nothing of it is kept. */
export async function readDemo(language: string): Promise<DemoReading> {
  const told: Partial<Record<string, unknown>> = articles;
  // The file is made by scripts/welcome-demo.ts from articles; JSON has no type for their roles.
  const raw = (told[language] ?? articles.en) as RawArticle;
  const { analyse, normaliseArticle } = await loadLibrary();
  const article = normaliseArticle(raw, calendarDay(Date.now()));
  const { knowledge, coverage } = await loadKnowledge();
  return { analysis: await analyse(article, knowledge), paragraphs: article.paragraphs, coverage };
}
