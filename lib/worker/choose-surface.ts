import { isMuted } from '../settings/mute.ts';
import type { Settings } from '../settings/settings.ts';

/** Where a failure is shown. The badge always shows it. */
export type Surface = 'page' | 'popup' | 'badge';

/** `drawnBy: 'browser'`: no extension can draw in the page. */
export function chooseSurface(
  url: string,
  drawnBy: 'site' | 'browser',
  settings: Settings,
): Surface {
  if (isMuted(new URL(url).host, settings)) return 'badge';
  if (drawnBy === 'site' && settings.shown !== 'popup') return 'page';
  return settings.opensPopup ? 'popup' : 'badge';
}
