import type { LoadProblem } from './outcome.ts';

type Asked = Pick<LoadProblem, 'method'>;

/** A reload of the page sends no form. False too where the method is not known. */
export function isReloadSafe({ method = '' }: Asked): boolean {
  return /^(GET|HEAD)$/i.test(method);
}

/** The page is known to be the answer to a form. Loading it again may send the form again. */
export function isForm(asked: Asked): boolean {
  return Boolean(asked.method) && !isReloadSafe(asked);
}
