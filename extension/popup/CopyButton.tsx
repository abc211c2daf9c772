import { useState } from 'preact/hooks';
import type { Analysis } from '../../src/index.ts';
import { browserText, type MessageKey } from '../text.ts';
import { analysisToMarkdown } from './analysis-to-markdown.ts';

type Props = { analysis: Analysis; sentence: string };

/** Copies the answer as Markdown and says whether that worked. */
export function CopyButton({ analysis, sentence }: Props) {
  const text = browserText();
  const [result, setResult] = useState<MessageKey | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(analysisToMarkdown(analysis, sentence, text));
      setResult('copied');
    } catch {
      // Some systems forbid the clipboard; the reader is told.
      setResult('copyFailed');
    }
  };
  return (
    <>
      <button type="button" class="link" onClick={() => void copy()}>
        {text.t('copy')}
      </button>
      <span class="facts" role="status">
        {result && text.t(result)}
      </span>
    </>
  );
}
