import { report } from '../errors.ts';
import { attribute } from '../identify/attribute.ts';
import type { FailureTables } from '../knowledge/failure-tables.ts';
import type { NavigationEvent } from '../navigation/navigation-event.ts';
import type { Failure } from '../navigation/outcome.ts';

/** Finds out who wrote a failure: by its headers first, and again once its page was read. */
export interface Attributor {
  byHeaders(failure: Failure): Promise<Failure>;
  /** `source`: the beginning of the page. */
  byPage(failure: Failure, source: string): Promise<Failure>;
}

/** `tell` adds the result to the failure in its tab. */
export function createAttributor(
  tables: () => Promise<FailureTables>,
  tell: (event: Extract<NavigationEvent, { kind: 'attributed' }>) => Promise<unknown>,
): Attributor {
  const inProgress = new Map<string, Promise<Failure>>();

  async function find(failure: Failure, source: string): Promise<Failure> {
    const attribution = attribute(failure, source, await tables());
    if (!attribution) return failure;
    const { tabId, id: failureId } = failure;
    // Not awaited: the first help must not wait until this is stored.
    tell({ kind: 'attributed', tabId, failureId, attribution }).catch(report);
    return { ...failure, attribution };
  }

  return {
    byHeaders(failure) {
      if (failure.attribution) return Promise.resolve(failure);
      const { id } = failure;
      const finding =
        inProgress.get(id) ?? find(failure, '').finally(() => void inProgress.delete(id));
      inProgress.set(id, finding);
      return finding;
    },
    byPage: find,
  };
}
