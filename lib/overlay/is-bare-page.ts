/** A page with less text than this has no help of its own. */
const textLimit = 400;
const controlLimit = 3;
const pictureLimitPx2 = 10_000;

/** Whether the page is a bare error page, so that the card may open by itself. */
export function isBarePage(page: Document): boolean {
  const body = page.body ?? page.documentElement;
  if (readVisibleText(body).length >= textLimit) return false;
  if (body.querySelectorAll('a[href], button').length >= controlLimit) return false;
  if (body.querySelector('form, video, iframe, frame')) return false;
  return ![...body.querySelectorAll('img, svg, canvas')].some(isPicture);
}

/** `innerText` leaves out hidden text. XML documents have only `textContent`. */
function readVisibleText(body: Element): string {
  return (body instanceof HTMLElement ? body.innerText : (body.textContent ?? '')).trim();
}

function isPicture(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width * height > pictureLimitPx2;
}
