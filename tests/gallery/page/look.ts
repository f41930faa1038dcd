/** The options in the address: `?state=card&language=de&theme=dark&zoom=2`. */
export interface Look {
  /** One state; `null`: all of them side by side. */
  readonly state: string | null;
  readonly language: string;
  readonly theme: 'auto' | 'light' | 'dark';
  /** Like the browser's zoom: fewer and larger CSS pixels. Only for states side by side. */
  readonly zoom: number;
  /** The window's width in CSS pixels; `null`: the state's own. */
  readonly width: number | null;
}

export const themes = ['auto', 'light', 'dark'] as const satisfies readonly Look['theme'][];

export function readLook(search: string): Look {
  const wanted = new URLSearchParams(search);
  const theme = wanted.get('theme');
  const width = Number(wanted.get('width'));
  return {
    state: wanted.get('state'),
    language: wanted.get('language') ?? 'en',
    theme: themes.find((known) => known === theme) ?? 'auto',
    zoom: Number(wanted.get('zoom')) || 1,
    width: width > 0 ? width : null,
  };
}

export function writeLook({ state, language, theme, zoom, width }: Partial<Look>): string {
  const wanted = new URLSearchParams();
  if (state) wanted.set('state', state);
  if (language) wanted.set('language', language);
  if (theme) wanted.set('theme', theme);
  if (zoom && zoom !== 1) wanted.set('zoom', String(zoom));
  if (width) wanted.set('width', String(width));
  return `?${wanted}`;
}
