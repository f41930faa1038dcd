/** Calls back when the network comes back while the worker is awake; pages of ours tell it too. */
export function onBackOnline(callBack: () => void): void {
  globalThis.addEventListener('online', callBack);
}
