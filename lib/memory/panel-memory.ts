import { createTurns } from '../in-turn.ts';
import type { PanelMemory } from '../overlay/panel-memory.ts';
import { minuteMs } from '../time-units.ts';
import { pageValue } from './page-memory.ts';
import type { Page } from './privacy-gate.ts';

/** After a longer pause the help of a failure starts fresh. */
const rememberMs = 10 * minuteMs;

interface Kept {
  readonly panel: PanelMemory;
  readonly at: number;
}

const inTurn = createTurns();

/** Adds to what is remembered of the help on this site. */
export function rememberPanel(page: Page, site: string, panel: PanelMemory): Promise<void> {
  return inTurn(async () => {
    const before = await readPanel(page, site);
    await kept(page, site).write({ panel: { ...before, ...panel }, at: Date.now() });
  });
}

export async function readPanel(page: Page, site: string): Promise<PanelMemory> {
  const found = await kept(page, site).read();
  return found && Math.abs(Date.now() - found.at) < rememberMs ? found.panel : {};
}

/** The site works again, so the help of its next failure starts fresh. */
export function forgetPanel(page: Page, site: string): Promise<void> {
  return inTurn(() => kept(page, site).write(null));
}

function kept(page: Page, site: string) {
  return pageValue<Kept>(page, `panel:${site}`);
}
