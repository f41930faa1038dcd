import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

interface DisclosureProps {
  readonly label: string;
  /** No other part of the panel has this name. */
  readonly name: string;
  readonly children: ComponentChildren;
}

/** A heading of the help panel that opens and closes its content. */
export function Disclosure({ label, name, children }: DisclosureProps) {
  const [isOpen, setOpen] = useState(false);
  const id = `help-${name}`;
  const whole = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (isOpen) whole.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  return (
    <div class="disclosure" data-part={name} ref={whole}>
      <h3>
        <button
          type="button"
          class="link"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          <span class="chevron" aria-hidden="true" data-open={isOpen} />
          {label}
        </button>
      </h3>
      <div id={id} hidden={!isOpen}>
        {isOpen && children}
      </div>
    </div>
  );
}
