import type { SyncProblem } from '../settings/sync.ts';
import { changeSync } from '../settings.ts';
import { browserText, type Text } from '../text.ts';
import { Switch } from './Switch.tsx';

type Props = { on: boolean; locked: boolean; problem: SyncProblem | null };

/** Whether the browser carries the settings to the reader's other computers, and what went wrong with it. */
export function SyncSwitch({ on, locked, problem }: Props) {
  const text = browserText();
  return (
    <>
      <Switch
        name="sync"
        label={text.t('syncLabel')}
        description={text.t('syncWhat')}
        on={on}
        locked={locked}
        onChange={(next) => void changeSync(next)}
      />
      <p role="status" class="message">
        {on && problem ? problemText(problem, text) : ''}
      </p>
    </>
  );
}

function problemText(problem: SyncProblem, { t }: Text): string {
  return problem.reason === 'too-large' ? t('syncTooLarge') : t('syncRefused', problem.message);
}
