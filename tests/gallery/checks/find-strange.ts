import { writeHost } from '../../../lib/explain/name-host.ts';

/**
 * Texts in a font that is not ours, and hosts that are not written as people know them. The
 * details for the site's staff are exact.
 */
export function findStrange(frame: Element): string[] {
  const texts = [...frame.querySelectorAll<HTMLElement>('*')].filter(
    (element) =>
      [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()) &&
      element.checkVisibility() &&
      element.closest('[aria-hidden="true"], .details-list') === null,
  );
  return texts.flatMap((element) => {
    const name = element.textContent.slice(0, 40);
    const isOurs = getComputedStyle(element).fontFamily.startsWith('system-ui');
    const hosts = element.textContent.match(/[\w.-]*xn--[\w.-]+/g) ?? [];
    return [
      ...(isOurs ? [] : [`in another font: ${name}`]),
      ...hosts.filter((host) => writeHost(host) !== host).map((host) => `not written out: ${host}`),
    ];
  });
}
