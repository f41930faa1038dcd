import { options } from 'preact';

interface ButtonProps {
  readonly children?: unknown;
  type?: string;
  onClick?: (event: Event) => void;
  onPress?: (event: CustomEvent<Event>) => void;
}

/**
 * Makes each button submit its form and act on our own event (`lib/overlay/presses.ts`). That event
 * carries the person's event, because components check whether it is trusted.
 */
export function pressBySubmit(): void {
  const before = options.vnode;
  options.vnode = (vnode) => {
    if (vnode.type === 'button') handToPress(vnode.props);
    before?.(vnode);
  };
}

function handToPress(props: ButtonProps): void {
  const { onClick } = props;
  props.type = 'submit';
  if (!onClick) return;
  delete props.onClick;
  props.onPress = ({ detail }) => onClick(detail);
}
