/** Resolves when the document has a root element. Firefox may inject before it has one. */
export async function rootReady(page: Document): Promise<void> {
  if (page.documentElement) return;
  await new Promise<void>((resolve) => {
    const observer = new MutationObserver(() => {
      if (!page.documentElement) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(page, { childList: true });
  });
}

/** Resolves when the document is fully parsed. */
export async function parsed(page: Document): Promise<void> {
  if (page.readyState !== 'loading') return;
  await new Promise<void>((resolve) => {
    page.addEventListener('DOMContentLoaded', () => resolve(), { once: true });
  });
}
