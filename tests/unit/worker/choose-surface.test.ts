import { expect, test } from 'vitest';
import { defaults, type Settings } from '../../../lib/settings/settings.ts';
import { chooseSurface } from '../../../lib/worker/choose-surface.ts';

const muted = { mutedSites: ['shop.example'] };

test.each<[string, Partial<Settings>, 'site' | 'browser', string]>([
  ['a page of the site', {}, 'site', 'page'],
  ['a page of the browser', {}, 'browser', 'popup'],
  ['only a pill wanted', { shown: 'pill' }, 'site', 'page'],
  ['only the popup wanted', { shown: 'popup' }, 'site', 'popup'],
  ['no popup by itself', { opensPopup: false }, 'browser', 'badge'],
  ['no popup by itself, which does not matter', { opensPopup: false }, 'site', 'page'],
  ['neither', { shown: 'popup', opensPopup: false }, 'site', 'badge'],
  ['muted', muted, 'site', 'badge'],
  ['muted, and drawn by the browser', muted, 'browser', 'badge'],
  ['another site muted', { mutedSites: ['news.example'] }, 'site', 'page'],
])('%s', (_what, decided, drawnBy, surface) => {
  const url = 'https://www.shop.example/';
  expect(chooseSurface(url, drawnBy, { ...defaults, ...decided })).toBe(surface);
});
