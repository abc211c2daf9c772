import { useId } from 'preact/hooks';
import { MARK_PRESETS, type MarkPreset, type MarkStyle, presetOf } from '../page/mark-style.ts';
import { browserText, type MessageKey } from '../text.ts';
import { Locked } from './Locked.tsx';
import { MarkKinds } from './MarkKinds.tsx';
import { MarkPreview } from './MarkPreview.tsx';

type Props = { style: MarkStyle; locked: boolean; onChange: (style: MarkStyle) => void };

const PRESET_KEYS: Record<MarkPreset, MessageKey> = {
  standard: 'lookStandard',
  strong: 'lookStrong',
  quiet: 'lookQuiet',
  plain: 'lookPlain',
};

/** How marked claims look: ready-made looks, a preview on light and dark, and each kind by itself. */
export function MarkLook({ style, locked, onChange }: Props) {
  const { t } = browserText();
  const name = useId();
  const chosen = presetOf(style);
  return (
    <div class="look">
      <fieldset class="presets" disabled={locked}>
        <legend>
          {t('lookTitle')} <Locked locked={locked} />
        </legend>
        {(Object.keys(MARK_PRESETS) as MarkPreset[]).map((preset) => (
          <label key={preset}>
            <input
              type="radio"
              name={name}
              value={preset}
              checked={preset === chosen}
              onChange={() => onChange(MARK_PRESETS[preset])}
            />{' '}
            {t(PRESET_KEYS[preset])}
          </label>
        ))}
      </fieldset>
      <MarkPreview style={style} />
      {!locked && (
        <details>
          <summary>{t('lookEach')}</summary>
          <MarkKinds style={style} onChange={onChange} />
        </details>
      )}
    </div>
  );
}
