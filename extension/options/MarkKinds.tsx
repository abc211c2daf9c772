import { useId } from 'preact/hooks';
import type { SourceStanding } from '../../src/analysis.ts';
import {
  MARK_COLOURS,
  MARK_KINDS,
  MARK_LINES,
  type MarkColour,
  type MarkLine,
  type MarkStyle,
  withLine,
} from '../page/mark-style.ts';
import { browserText, type MessageKey } from '../text.ts';

type Props = { style: MarkStyle; onChange: (style: MarkStyle) => void };

const KINDS: Record<SourceStanding, MessageKey> = {
  firsthand: 'groupFirsthand',
  secondhand: 'groupSecondhand',
  vague: 'groupVague',
};

const LINES: Record<MarkLine, MessageKey> = {
  solid: 'lineSolid',
  dashed: 'lineDashed',
  dotted: 'lineDotted',
  double: 'lineDouble',
  wavy: 'lineWavy',
};

const COLOURS: Record<MarkColour, MessageKey> = {
  teal: 'colourTeal',
  amber: 'colourAmber',
  purple: 'colourPurple',
  blue: 'colourBlue',
  red: 'colourRed',
  green: 'colourGreen',
  text: 'colourText',
};

/** Line and colour of each kind of source. A line that another kind has is exchanged with it. */
export function MarkKinds({ style, onChange }: Props) {
  const { t } = browserText();
  return (
    <>
      <p class="facts">{t('lookSwap')}</p>
      {MARK_KINDS.map((kind) => (
        <fieldset key={kind} class="kind">
          <legend>{t(KINDS[kind])}</legend>
          <Choice
            label={t('line')}
            value={style[kind].line}
            options={MARK_LINES.map((line) => [line, t(LINES[line])])}
            onChange={(line) => onChange(withLine(style, kind, line))}
          />
          <Choice
            label={t('colour')}
            value={style[kind].colour}
            options={(Object.keys(MARK_COLOURS) as MarkColour[]).map((each) => [each, t(COLOURS[each])])}
            onChange={(colour) => onChange({ ...style, [kind]: { ...style[kind], colour } })}
          />
        </fieldset>
      ))}
    </>
  );
}

type ChoiceProps<Value extends string> = {
  label: string;
  value: Value;
  options: [Value, string][];
  onChange: (value: Value) => void;
};

function Choice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  const id = useId();
  return (
    <span>
      <label for={id}>{label}</label>{' '}
      <select
        id={id}
        value={value}
        onChange={(event) => onChange(options[event.currentTarget.selectedIndex]?.[0] ?? value)}
      >
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </span>
  );
}
