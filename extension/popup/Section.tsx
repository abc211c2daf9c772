import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { ChevronIcon } from './icons.tsx';

type Props = {
  /** Stands on the page as `section[data-section]`. */
  name: string;
  title: string;
  /** What the closed section holds: a count, or a few words. */
  count: string;
  startsOpen: boolean;
  /** Whether what is in it is not worked out until it is first opened. */
  isLazy?: boolean;
  children: ComponentChildren;
};

/** A section that opens and closes at its heading. */
export function Section({ name, title, count, startsOpen, isLazy = false, children }: Props) {
  const [open, setOpen] = useState(startsOpen);
  const [wasOpen, setWasOpen] = useState(startsOpen);
  const toggle = () => {
    setOpen(!open);
    setWasOpen(true);
  };
  const id = useId();
  return (
    <section data-section={name}>
      <h2>
        <button type="button" aria-expanded={open} aria-controls={id} onClick={toggle}>
          <ChevronIcon />
          <span class="title">{title}</span> <span class="count">{count}</span>
        </button>
      </h2>
      <div id={id} class="content" hidden={!open}>
        {(wasOpen || !isLazy) && children}
      </div>
    </section>
  );
}
