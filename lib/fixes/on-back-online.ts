/** Calls back when the network is back while the worker runs. Pages also report it. */
export function onBackOnline(callBack: () => void): void {
  globalThis.addEventListener('online', callBack);
}
