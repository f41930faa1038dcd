import type { Plugin } from 'vite';

/** What Preact asks of components that are classes, and of a promise that a component throws. */
const asked = [
  'componentDidCatch',
  'componentDidMount',
  'componentDidUpdate',
  'componentWillMount',
  'componentWillReceiveProps',
  'componentWillUnmount',
  'componentWillUpdate',
  'contextType',
  'getChildContext',
  'getDerivedStateFromError',
  'getDerivedStateFromProps',
  'getSnapshotBeforeUpdate',
  'then',
] as const;

/**
 * Preact's code where each of these is `undefined`, so that the minifier removes what would follow.
 * Throws if a new version is written differently.
 */
export function withoutClasses(code: string): string {
  return asked.reduce((left, name) => {
    const read = new RegExp(`\\b\\w+\\.${name}\\b(?!=[^=])`, 'g');
    if (!read.test(left)) throw new Error(`Preact has changed: see ${name} in ${file}`);
    return left.replaceAll(read, 'void 0');
  }, code);
}

const file = 'build/leave-out-classes.ts';

/** Leaves out a part of Preact that we do not use: our components are functions, and throw nothing. */
export function leaveOutClasses(): Plugin {
  return {
    name: 'leave-out-classes',
    transform: {
      filter: { id: /\/preact\/dist\/preact\.mjs/ },
      handler: (code) => ({ code: withoutClasses(code), map: null }),
    },
  };
}
