import { useEffect, useState } from 'preact/hooks';
import { nextPaint } from './next-paint.ts';

/** True once the content with `isThere` was painted. The rest waits for that. */
export function usePainted(isThere: boolean): boolean {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => {
    if (isThere) void nextPaint().then(() => setPainted(true));
  }, [isThere]);
  return isThere && isPainted;
}
