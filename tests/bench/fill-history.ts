import type { Try } from '../../lib/statistics/try.ts';
import type { Driver } from '../e2e/driver/driver.ts';
import { fileOf } from '../e2e/load-history.ts';
import { until } from '../until.ts';

const patienceMs = 180_000;

/**
 * Imports the tries as a person does; gives the time from the press to the end, and how often the
 * bar moved.
 */
export async function fillHistory(
  driver: Driver,
  tries: readonly Try[],
): Promise<{ lookMs: number; importMs: number; progressSteps: number }> {
  const page = await driver.openExtensionPage('options.html');
  await until('the file field', () => page.exists('input[type="file"]'));
  const lookMs = await page.evaluate(async (content) => {
    const field = document.querySelector<HTMLInputElement>('input[type="file"]');
    const files = new DataTransfer();
    files.items.add(new File([content], 'history.json'));
    if (!field) throw new Error('The page has no file field.');
    const start = performance.now();
    field.files = files.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    while (!document.querySelector('.import .main')) await new Promise(requestAnimationFrame);
    return performance.now() - start;
  }, fileOf(tries));
  const imported = await page.evaluate(async (withinMs) => {
    let progressSteps = 0;
    const observer = new MutationObserver((changes) => {
      progressSteps += changes.filter(({ target }) => target.nodeName === 'PROGRESS').length;
    });
    observer.observe(document.body, { subtree: true, attributeFilter: ['value'] });
    const isDone = () =>
      [...document.querySelectorAll('[role="status"]')].some((said) =>
        said.textContent?.startsWith('Done.'),
      );
    const start = performance.now();
    document.querySelector<HTMLElement>('.import .main')?.click();
    while (!isDone()) {
      if (performance.now() - start > withinMs) throw new Error('The import does not end.');
      await new Promise(requestAnimationFrame);
    }
    return { importMs: performance.now() - start, progressSteps };
  }, patienceMs);
  await page.close();
  return { lookMs, ...imported };
}

/** From the press on "Save as a file" to the finished file; with its size. */
export async function timeExport(driver: Driver): Promise<{ exportMs: number; fileBytes: number }> {
  const page = await driver.openExtensionPage('options.html');
  await until('the button', () => page.exists('[data-do="json"]'));
  const result = await page.evaluate(async () => {
    const { promise, resolve } = Promise.withResolvers<Blob>();
    const create = URL.createObjectURL;
    URL.createObjectURL = (blob: Blob) => {
      resolve(blob);
      return create.call(URL, blob);
    };
    const start = performance.now();
    document.querySelector<HTMLElement>('[data-do="json"]')?.click();
    const file = await promise;
    return { exportMs: performance.now() - start, fileBytes: file.size };
  });
  await page.close();
  return result;
}
