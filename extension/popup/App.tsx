import { useCallback, useId, useLayoutEffect, useState } from 'preact/hooks';
import { calendarDay } from '../calendar-day.ts';
import type { ReadOutcome } from '../messages.ts';
import { shareDone, watchProgress } from '../reading-stage.ts';
import { callBackground } from '../rpc.ts';
import { browserText } from '../text.ts';
import { Answer } from './Answer.tsx';
import { Header } from './Header.tsx';
import { type PopupState, readOf, stateOf } from './popup-state.ts';
import { SiteSwitch } from './SiteSwitch.tsx';
import { stateAction, stateNotices, stateSentence } from './state-text.ts';

type Props = { tabId: number };

/** A reading that has only just begun. */
const BEGUN: PopupState = { name: 'reading', progress: { stage: 'extracting', share: 0 } };

/** The popup: to open it is to ask, so it reads at once. */
export function App({ tabId }: Props) {
  const text = browserText();
  const [state, setState] = useState<PopupState>(BEGUN);
  const sentenceId = useId();

  const read = useCallback(
    async (force: boolean) => {
      setState(BEGUN);
      setState(await readSafely(tabId, force));
    },
    [tabId],
  );

  // Not after the first paint, as an effect would: the reader waits for the answer.
  useLayoutEffect(() => {
    void read(false);
    return watchProgress(tabId, (progress) =>
      setState((now) => (now.name === 'reading' ? { name: 'reading', progress } : now)),
    );
  }, [tabId, read]);

  // For whoever measures how long an answer takes (bench/popup-speed.ts).
  useLayoutEffect(() => void performance.mark(`state ${state.name}`), [state.name]);

  const answer = readOf(state);
  const action = stateAction(state);
  const sentence = stateSentence(state, calendarDay(Date.now()), text);
  return (
    <main data-state={state.name} aria-busy={state.name === 'reading'}>
      <Header tabId={tabId} read={answer} onReadAgain={() => void read(true)} />
      <div class="lead">
        <p class="sentence" role="status" id={sentenceId}>
          {sentence}
        </p>
        {stateNotices(state, text).map((notice) => (
          <p class="notice" key={notice}>
            {notice}
          </p>
        ))}
        {state.name === 'reading' && (
          <progress aria-labelledby={sentenceId} value={shareDone(state.progress)} />
        )}
        {action && (
          <button type="button" class="primary" onClick={() => void read(true)}>
            {text.t(action)}
          </button>
        )}
        <SiteSwitch tabId={tabId} />
      </div>
      {answer && (
        <Answer tabId={tabId} read={answer} sentence={sentence} onMatchesChanged={() => void read(false)} />
      )}
    </main>
  );
}

async function readSafely(tabId: number, force: boolean): Promise<PopupState> {
  try {
    const outcome: ReadOutcome = await callBackground('readTab', tabId, { force });
    return stateOf(outcome);
  } catch (error) {
    return { name: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}
