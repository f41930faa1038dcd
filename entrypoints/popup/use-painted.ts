import { useEffect, useState } from 'preact/hooks';
import { nextPaint } from './next-paint.ts';

/** True once what came with `isThere` has been drawn: what may wait, waits for that. */
export function usePainted(isThere: boolean): boolean {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => {
    if (isThere) void nextPaint().then(() => setPainted(true));
  }, [isThere]);
  return isThere && isPainted;
}
