const mostIds = 500;

/** The ids of loads that were recorded lately. */
export interface RecentSet {
  /** False if it was there already. */
  add(id: string): boolean;
  delete(id: string): void;
}

export function createRecentSet(): RecentSet {
  const ids = new Set<string>();
  return {
    add(id) {
      if (ids.has(id)) return false;
      ids.add(id);
      const [oldest] = ids;
      if (ids.size > mostIds && oldest !== undefined) ids.delete(oldest);
      return true;
    },
    delete: (id) => void ids.delete(id),
  };
}
