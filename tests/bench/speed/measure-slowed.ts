import { builtExtension } from '../../e2e/built-extension.ts';
import type { BrowserName, Page } from '../../e2e/driver/driver.ts';
import { launch } from '../../e2e/driver/launch.ts';
import { startScriptedSite } from '../../gateways/start-scripted-site.ts';
import { until } from '../../until.ts';
import { median } from '../median.ts';
import type { Figure } from '../report.ts';

const countMs = 3000;
/** The help waits for a page that does not settle. */
const helpPatienceMs = 30_000;

/** Each task adds a node and removes one, so the page stays as large. */
const busyPage = (nodes: number) => `<!doctype html><ul>${'<li>0</li>'.repeat(nodes)}</ul><script>
  const list = document.querySelector('ul');
  const { port1, port2 } = new MessageChannel();
  window.tasks = 0;
  port1.onmessage = () => {
    const item = document.createElement('li');
    item.textContent = String(window.tasks++);
    list.append(item);
    list.firstChild.remove();
    port2.postMessage(0);
  };
  port2.postMessage(0);
</script>`;

/** How much the help slows a busy page. Its tasks are counted with status 200 and with 502, in turn. */
export async function measureSlowed(name: BrowserName, rounds: number): Promise<Figure[]> {
  const site = await startScriptedSite();
  const driver = await launch(name, { extensionFolder: builtExtension(name) });
  const page = await driver.newPage();
  const figures = [await compare(1000), await compare(20_000)];
  await Promise.all([driver.close(), site.close()]);
  return figures;

  async function compare(nodes: number): Promise<Figure> {
    const counts = { 200: [] as number[], 502: [] as number[] };
    for (let round = -1; round < rounds; round++) {
      for (const status of [200, 502] as const) {
        site.answer('/', { status, body: busyPage(nodes) });
        await page.goto(site.url('/', 'busy.test'));
        await until('the page as it is for a while', () => isReady(page, status), helpPatienceMs);
        const count = await page.evaluate(countTasks, countMs);
        // The first one of a new browser is slow.
        if (round >= 0) counts[status].push(count);
      }
    }
    const [fine, failing] = [median(counts[200]), median(counts[502])];
    return {
      what: `tasks of a busy page of ${nodes} nodes: 200 to 502, ${name}`,
      value: fine / failing,
      unit: 'times',
      goal: 1.1,
      from: `${fine.toFixed(0)} to ${failing.toFixed(0)} tasks a second`,
    };
  }
}

/** Both are measured at the same age of the page. */
async function isReady(page: Page, status: 200 | 502): Promise<boolean> {
  const isOld = await page.evaluate((ms) => performance.now() > ms, 10_000);
  return isOld && (status === 200 || (await page.overlay()) !== null);
}

/** Runs in the page. Tasks a second. */
async function countTasks(ms: number): Promise<number> {
  const tasks = () => Number(Reflect.get(window, 'tasks'));
  const [before, from] = [tasks(), performance.now()];
  await new Promise((resolve) => setTimeout(resolve, ms));
  return ((tasks() - before) / (performance.now() - from)) * 1000;
}
