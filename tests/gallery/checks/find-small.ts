/** WCAG 2.2, 2.5.8. Our own buttons follow 2.5.5. */
const least = { button: 44, other: 24 };

/** Controls that are too small for a finger. */
export function findSmall(root: ParentNode): string[] {
  return [...root.querySelectorAll('button, summary, select, input[type="search"], .choice')]
    .filter((element) => element.checkVisibility())
    .filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      const leastHeight = element.matches('.button') ? least.button : least.other;
      return height < leastHeight || width < least.other;
    })
    .map((element) => `too small: ${element.outerHTML.slice(0, 80)}`);
}
