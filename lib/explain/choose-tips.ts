import type { Evidence } from '../evidence/weigh-evidence.ts';
import type { Diagnosis } from './diagnose.ts';
import type { TitledText } from './help.ts';

/** One thing to do that needs no button of ours. */
const network: TitledText = { title: { key: 'tipNetworkTitle' }, body: { key: 'tipNetworkBody' } };
const vpn: TitledText = { title: { key: 'tipVpnTitle' }, body: { key: 'tipVpnBody' } };
const work: TitledText = { title: { key: 'tipWorkTitle' }, body: { key: 'tipWorkBody' } };
const later: TitledText = { title: { key: 'tipLaterTitle' }, body: { key: 'tipLaterBody' } };
const tell: TitledText = { title: { key: 'tipTellTitle' }, body: { key: 'tipTellBody' } };

/** Codes that a company's filter sends as well (Cloudflare Gateway; Cisco Secure Access). */
const filterCodes: readonly unknown[] = [517, 526];

/** What else may help, likeliest first. */
export function chooseTips(
  { meaning, side }: Diagnosis,
  { otherPageOpened }: Evidence,
): readonly TitledText[] {
  const atWork = filterCodes.includes(meaning.code) || side === 'between' ? [work] : [];
  switch (side) {
    case 'yours':
      return [vpn];
    case 'between':
      return [vpn, ...atWork, network];
    case 'maybe-yours':
      return [vpn, network, ...atWork];
    case 'theirs':
    case 'probably-theirs':
      return [...atWork, later, ...(otherPageOpened ? [] : [network, vpn]), tell];
  }
}
