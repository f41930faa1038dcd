import type { Try } from '../../lib/statistics/try.ts';
import { until } from '../until.ts';
import type { Driver, Page } from './driver/driver.ts';

/** Gives the settings page a file, like a file picker. */
export async function pickFile(options: Page, content: string): Promise<void> {
  await until('the file field', () => options.exists('input[type="file"]'));
  await options.evaluate((text) => {
    const field = document.querySelector<HTMLInputElement>('input[type="file"]');
    const files = new DataTransfer();
    files.items.add(new File([text], 'history.json', { type: 'application/json' }));
    if (!field) throw new Error('The page has no file field.');
    field.files = files.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }, content);
}

/** A file as an export writes it. */
export function fileOf(tries: readonly Partial<Try>[]): string {
  return JSON.stringify({ format: 'backsoon-history', version: 1, tries });
}

/** Fills the history by way of an import. */
export async function loadHistory(driver: Driver, tries: readonly Try[]): Promise<void> {
  const options = await driver.openExtensionPage('options.html');
  await pickFile(options, fileOf(tries));
  await until('the look into the file', () => options.exists('.import .main'));
  await options.click('.import .main');
  // In any language: the preview is gone, and a result is shown.
  await until(
    'the end of the import',
    async () =>
      !(await options.exists('.import')) &&
      (await options.texts('[role="status"]')).some((said) => said !== ''),
  );
  await options.close();
}
