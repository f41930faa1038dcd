import type { HistoryFault } from '../lib/history/name-fault.ts';
import { describeFault } from './describe-fault.ts';

export function FaultNotice({ fault }: { readonly fault: HistoryFault }) {
  return (
    <p class="notice" role="status" data-notice={fault}>
      {describeFault(fault)}
    </p>
  );
}
