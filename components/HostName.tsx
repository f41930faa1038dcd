/** The address of a site: from left to right in any language, and broken where its parts meet. */
export function HostName({ host }: { readonly host: string }) {
  const [first, ...others] = host.split(/(?=[.:])/);
  return (
    <bdi dir="ltr">
      {first}
      {others.map((part, index) => [<wbr key={index} />, part])}
    </bdi>
  );
}
