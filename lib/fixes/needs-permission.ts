import type { OptionalPermission } from '../browser/permissions.ts';
import type { FixId } from '../explain/help.ts';

/** What must be allowed for a fix, which the main job does without. */
const needed: Partial<Record<FixId, OptionalPermission>> = {
  'clear-saved': 'browsingData',
  'clear-data': 'browsingData',
  watch: 'notifications',
};

export function permissionFor(fix: FixId): OptionalPermission | null {
  return needed[fix] ?? null;
}
