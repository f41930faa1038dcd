interface HostNameProps {
  /** As `nameHost` or `writeHost` gives it. */
  readonly name: string;
}

/** The name of a site, left to right in any language. Lines break after dots only. */
export function HostName({ name }: HostNameProps) {
  const [first, ...others] = shorten(name).split(/(?<=\.)/);
  return (
    <bdi class="host-name" dir="ltr">
      {first}
      {others.map((part, index) => [<wbr key={index} />, part])}
    </bdi>
  );
}

const longest = 40;
/** Enough labels for a registered name: `shop.co.uk`. */
const fewestLabels = 3;

/** Shortens a long name at its beginning, because its end names the owner. */
function shorten(name: string): string {
  if (name.length <= longest) return name;
  const labels = name.split('.');
  const fitting = labels.findIndex((_, from) => labels.slice(from).join('.').length <= longest);
  const from = Math.min(
    fitting === -1 ? labels.length : fitting,
    Math.max(0, labels.length - fewestLabels),
  );
  return from === 0 ? name : `….${labels.slice(from).join('.')}`;
}
