import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { FixActions } from '../../components/fix-actions.ts';
import type { Text } from '../../lib/explain/help.ts';
import { noProgress, type Progress } from '../../lib/explain/progress.ts';
import { send } from '../../lib/messages/send.ts';

/**
 * What is in progress for this page, and the actions that start or stop it. `onFault` takes errors of
 * messages. The overlay tells the background what only a page sees: that the person looks at it, and
 * that the network is back.
 */
export function useProgress(onFault: (error: unknown) => null): {
  readonly progress: Progress;
  readonly actions: FixActions;
} {
  const [progress, setProgress] = useState(noProgress);
  const [said, setSaid] = useState<Text | null>(null);
  const follow = useCallback(
    (reply: Promise<Progress>) => void reply.then(setProgress, onFault),
    [onFault],
  );

  const actions = useMemo<FixActions>(() => {
    const lookAgain = () => follow(send('lookAgain', { isBackOnline: false }));
    return {
      press: async (fix) => {
        const told = await send('runFix', { fix }).catch(onFault);
        setSaid(told);
        // A fix that loads the page removes this overlay before the reply.
        lookAgain();
        return told;
      },
      stopTrying: () => follow(send('stopTrying', null)),
      beginStep: (step) => follow(send('beginStep', { step })),
      lookAgain,
    };
  }, [follow, onFault]);

  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    actions.lookAgain();
    document.addEventListener('visibilitychange', () => actions.lookAgain(), { signal });
    const noticeNetwork = (event: Event) => {
      // A page could fake the event to make itself load.
      if (event.isTrusted) follow(send('lookAgain', { isBackOnline: true }));
    };
    window.addEventListener('online', noticeNetwork, { signal });
    return () => leaving.abort();
  }, [actions, follow]);

  return { progress: said ? { ...progress, said } : progress, actions };
}
