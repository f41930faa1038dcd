import type { Diagnosis } from './diagnose.ts';
import type { PathState } from './help.ts';
import type { Situation } from './situation.ts';

/** How far we know the way that the answer took. */
export type Picture =
  | 'nothing-asked'
  | 'sign-in'
  | 'network-in-doubt'
  | 'local'
  | 'edge-fails'
  | 'edge'
  | 'carried'
  | 'chain'
  | 'site'
  | 'site-by-code'
  | 'unknown';

const o: PathState = 'unknown';
const works: PathState = 'solid';
const broke: PathState = 'broken';

/** You, the line, who answered, the line, the site. Never solid or broken without a reason to say so. */
export const pictures: Readonly<
  Record<Picture, readonly [PathState, PathState, PathState, PathState, PathState]>
> = {
  'nothing-asked': [o, o, o, o, o],
  'sign-in': [works, works, broke, o, o],
  'network-in-doubt': [o, o, o, o, o],
  local: [works, works, works, broke, o],
  'edge-fails': [works, works, broke, o, o],
  edge: [works, works, works, broke, broke],
  carried: [works, works, works, works, broke],
  // The site's front server answered, and could not reach another one behind it.
  chain: [works, works, works, broke, o],
  site: [works, works, works, works, broke],
  'site-by-code': [o, works, o, o, broke],
  unknown: [o, works, o, o, o],
};

/** Codes by which one server says that another one behind it failed. */
const chainCodes: readonly unknown[] = [502, 504];

/** The picture that what is known allows. */
export function choosePicture(
  { meaning, side, isStoredCopy }: Diagnosis,
  situation: Situation,
): Picture {
  const { answerer, evidence } = situation;
  if (isStoredCopy) return 'nothing-asked';
  if (side === 'yours') return 'sign-in';
  if (side === 'maybe-yours') return 'network-in-doubt';
  if (answerer?.where === 'local') return 'local';
  if (evidence.failingEdge !== null) return 'edge-fails';
  if (answerer?.where === 'edge') return 'edge';
  if (answerer?.where === 'site') {
    if (answerer.carriers.length > 0) return 'carried';
    return chainCodes.includes(meaning.code) ? 'chain' : 'site';
  }
  return meaning.side === 'theirs' ? 'site-by-code' : 'unknown';
}
