import type { Failure } from './outcome.ts';

const formless: readonly string[] = ['GET', 'HEAD'];

/** The page is the answer to a form. Loading it again may send the form again. */
export function isForm({ method }: Pick<Failure, 'method'>): boolean {
  return !formless.includes(method.toUpperCase());
}
