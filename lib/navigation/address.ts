/** The address without a user name and password. Those are stored nowhere. */
export function withoutCredentials(url: string): string {
  return url.replace(/^(https?:\/\/)[^/?#]*@/i, '$1');
}

export function sameAddress(one: string, other: string): boolean {
  return withoutFragment(one) === withoutFragment(other);
}

export function withoutFragment(url: string): string {
  return url.split('#', 1)[0] ?? url;
}
