/** The words of every state of the popup: what is so, and what to do next. */
import { languageName } from '../language-name.ts';
import type { ReadingStage } from '../messages.ts';
import { withSourceNames } from '../source-text.ts';
import type { MessageKey, Text } from '../text.ts';
import type { PopupState, Read } from './popup-state.ts';
import { summarySentence } from './summary-sentence.ts';

const STAGES: Record<ReadingStage, MessageKey> = {
  extracting: 'stageExtracting',
  loading: 'stageLoading',
  attributing: 'stageAttributing',
  comparing: 'stageComparing',
};

/** Why a page is no article; the reasons are those of page/judge-page.ts. */
const REASONS: Record<string, MessageKey> = {
  'no-text': 'reasonNoText',
  'too-short': 'reasonTooShort',
  'list-of-links': 'reasonListOfLinks',
  form: 'reasonForm',
};

/** The first line. */
export function stateSentence(state: PopupState, today: string, text: Text): string {
  switch (state.name) {
    case 'reading':
      return text.t(STAGES[state.progress.stage]);
    case 'not-read':
      return text.t('notReadTitle');
    case 'not-an-article':
      return text.t('notArticleTitle');
    case 'closed-to-extensions':
      return text.t('closedTitle');
    case 'page-gone':
      return text.t('goneTitle');
    case 'failed':
      return text.t('failedTitle');
    default: {
      const { analysis, coverage } = state.read;
      const chain = withSourceNames(analysis.chain, analysis.sources, text);
      return summarySentence({ analysis: { ...analysis, chain }, coverage, today }, text);
    }
  }
}

/** What the reader should know beside the first line, one paragraph each; empty when there is nothing. */
export function stateNotices(state: PopupState, text: Text): string[] {
  switch (state.name) {
    case 'reading':
    case 'page-gone':
      return [];
    case 'not-read':
      return [text.t('notReadWhat')];
    case 'not-an-article': {
      const reason = REASONS[state.reason];
      return [...(reason ? [text.t(reason)] : []), text.t('notArticleWhat')];
    }
    case 'closed-to-extensions':
      return [text.t('closedWhat')];
    case 'failed':
      return [state.message];
    default:
      return readNotices(state.read, text);
  }
}

/** The one button of a state that has something to try, or null. */
export function stateAction(state: PopupState): MessageKey | null {
  if (state.name === 'not-read') return 'readThisPage';
  const canTry = state.name === 'failed' || state.name === 'page-gone' || state.name === 'not-an-article';
  return canTry ? 'tryAgain' : null;
}

function readNotices({ analysis, languageSupported }: Read, text: Text): string[] {
  const notices = [];
  if (analysis.partial)
    notices.push(text.t(analysis.partial === 'paywall' ? 'partialPaywall' : 'partialCut'));
  if (!languageSupported && analysis.language) {
    notices.push(text.t('languageUnsupported', languageName(analysis.language, text)));
  }
  return notices;
}
