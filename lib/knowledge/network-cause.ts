/** Why no status came. Also `data-cause` in the popup. */
export const networkCauses = [
  'no-such-name',
  'refused',
  'closed',
  'too-slow',
  'offline',
  'proxy',
  'certificate',
  'blocked',
  'other',
] as const;

export type NetworkCause = (typeof networkCauses)[number];
