import { useId } from 'preact/hooks';

type Props = { label: string; description: string; on: boolean; onChange: (on: boolean) => void };

/** One choice with what it means. */
export function Switch({ label, description, on, onChange }: Props) {
  const id = useId();
  return (
    <div class="choice">
      <input
        type="checkbox"
        id={id}
        checked={on}
        aria-describedby={`${id}-what`}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <div>
        <label for={id}>{label}</label>
        <p id={`${id}-what`} class="facts">
          {description}
        </p>
      </div>
    </div>
  );
}
