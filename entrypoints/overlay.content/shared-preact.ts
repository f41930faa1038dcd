import { Fragment } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { jsx, jsxs } from 'preact/jsx-runtime';

/**
 * All of Preact that the script of the details uses. `build/share-preact.ts` takes the names from here.
 * Where one is missing, the build fails.
 */
export const shared = { Fragment, jsx, jsxs, useEffect, useLayoutEffect, useRef, useState };

declare global {
  /** In our isolated world of the page: two scripts there share nothing but globals. */
  var backsoonPreact: typeof shared | undefined;
}

/** In the overlay: components of the other script are drawn by this one's Preact. */
export function sharePreact(): void {
  globalThis.backsoonPreact = shared;
}
