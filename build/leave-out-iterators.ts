import type { Plugin } from 'vite';

/** What `idb` adds so that a cursor works in `for await`. It ends before its exports. */
const iterators = /^const advanceMethodProps = [\s\S]+?(?=^export )/m;

/** The code of `idb` without its iterators. Throws if a new version is written differently. */
export function withoutIterators(code: string): string {
  if (!iterators.test(code)) throw new Error('idb has changed: see build/leave-out-iterators.ts');
  return code.replace(iterators, '');
}

/** Leaves out a part of `idb` that we do not use. It is half a kilobyte of the worker. */
export function leaveOutIterators(): Plugin {
  return {
    name: 'leave-out-iterators',
    transform: {
      filter: { id: /\/idb\/build\/index\.js/ },
      handler: (code) => ({ code: withoutIterators(code), map: null }),
    },
  };
}
