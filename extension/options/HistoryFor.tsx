import { useId } from 'preact/hooks';
import { HISTORY_DAYS, type HistoryDays } from '../settings.ts';
import { browserText, type Text } from '../text.ts';
import { Locked } from './Locked.tsx';

type Props = { days: HistoryDays; locked: boolean; onChange: (days: HistoryDays) => void };

/** For how long the history is kept. */
export function HistoryFor({ days, locked, onChange }: Props) {
  const text = browserText();
  const id = useId();
  return (
    <div class="choice" data-choice="history">
      <div>
        <label for={id}>{text.t('historyFor')}</label>{' '}
        <select
          id={id}
          disabled={locked}
          aria-describedby={`${id}-what`}
          value={HISTORY_DAYS.indexOf(days)}
          onChange={(event) => onChange(HISTORY_DAYS[event.currentTarget.selectedIndex] ?? null)}
        >
          {HISTORY_DAYS.map((choice, index) => (
            <option key={choice} value={index}>
              {choiceText(choice, text)}
            </option>
          ))}
        </select>
        <p id={`${id}-what`} class="facts">
          {text.t('historyForWhat')} <Locked locked={locked} />
        </p>
      </div>
    </div>
  );
}

function choiceText(days: HistoryDays, text: Text): string {
  if (days === null) return text.t('historyForEver');
  return days === 365 ? text.t('historyForYear') : text.n('historyForDays', days);
}
