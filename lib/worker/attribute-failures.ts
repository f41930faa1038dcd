import { attribute } from '../identify/attribute.ts';
import type { FailureTables } from '../knowledge/failure-tables.ts';
import type { NavigationEvent } from '../navigation/navigation-event.ts';
import type { Failure } from '../navigation/outcome.ts';

/** Finds out who wrote a failure: once, and once more when its page could be read. */
export interface Attributor {
  byHeaders(failure: Failure): Promise<Failure>;
  /** `source`: the beginning of the page. */
  byPage(failure: Failure, source: string): Promise<Failure>;
}

/** `tell` makes what was found a fact of the failure in its tab. */
export function createAttributor(
  tables: () => Promise<FailureTables>,
  tell: (event: Extract<NavigationEvent, { kind: 'attributed' }>) => Promise<unknown>,
): Attributor {
  const underWay = new Map<string, Promise<Failure>>();

  async function find(failure: Failure, source: string): Promise<Failure> {
    const attribution = attribute(failure, source, await tables());
    if (!attribution) return failure;
    const { tabId, id: failureId } = failure;
    await tell({ kind: 'attributed', tabId, failureId, attribution });
    return { ...failure, attribution };
  }

  return {
    byHeaders(failure) {
      if (failure.attribution) return Promise.resolve(failure);
      const { id } = failure;
      const finding = underWay.get(id) ?? find(failure, '').finally(() => void underWay.delete(id));
      underWay.set(id, finding);
      return finding;
    },
    byPage: find,
  };
}
