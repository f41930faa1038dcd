import type { Failure } from './outcome.ts';

const formless: readonly string[] = ['GET', 'HEAD'];

/** The page answered a form: loading it again may send that once more. */
export function isForm({ method }: Pick<Failure, 'method'>): boolean {
  return !formless.includes(method.toUpperCase());
}
