/** The address without the name and password that may stand before its host: they are kept nowhere. */
export function withoutCredentials(url: string): string {
  return url.replace(/^(https?:\/\/)[^/?#]*@/i, '$1');
}

export function sameAddress(one: string, other: string): boolean {
  return withoutFragment(one) === withoutFragment(other);
}

export function withoutFragment(url: string): string {
  return url.split('#', 1)[0] ?? url;
}
