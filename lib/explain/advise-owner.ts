import type { Identified } from '../knowledge/identified.ts';
import type { MessageKey } from '../knowledge/message-key.ts';
import type { OwnerCheck, StatusCode } from '../knowledge/status-codes.ts';
import type { OwnerFix, OwnerPanel, Text } from './help.ts';

const fixes: Readonly<Record<OwnerCheck, readonly [title: MessageKey, ...steps: MessageKey[]]>> = {
  certificate: ['ownerCertificateTitle', 'ownerCertificateWhat', 'ownerCertificateFix'],
  dns: ['ownerDnsTitle', 'ownerDnsWhat', 'ownerDnsMoved', 'ownerDnsWrong', 'ownerDnsHost'],
  load: [
    'ownerLoadTitle',
    'ownerLoadWhat',
    'ownerLoadPanel',
    'ownerLoadWhy',
    'ownerLoadShared',
    'ownerLoadFix',
  ],
  upstream: ['ownerUpstreamTitle', 'ownerUpstreamWhat', 'ownerUpstreamStatus', 'ownerUpstreamHost'],
  firewall: [
    'ownerFirewallTitle',
    'ownerFirewallWhat',
    'ownerFirewallCause',
    'ownerFirewallLog',
    'ownerFirewallAllow',
  ],
  plugins: ['ownerPluginsTitle', 'ownerPluginsWhat', 'ownerPluginsFind', 'ownerPluginsFound'],
};

const prevention: readonly (readonly [title: MessageKey, ...body: MessageKey[]])[] = [
  ['ownerPreventCapacityTitle', 'ownerPreventCapacityBody', 'ownerPreventBalanceBody'],
  ['ownerPreventUptimeTitle', 'ownerPreventUptimeBody'],
  ['ownerPreventRecordsTitle', 'ownerPreventRecordsBody', 'ownerPreventCertificateBody'],
  ['ownerPreventUpdatesTitle', 'ownerPreventUpdatesBody'],
  ['ownerPreventCacheTitle', 'ownerPreventCacheBody'],
];

const usualOrder: readonly OwnerCheck[] = ['dns', 'load', 'upstream', 'firewall', 'plugins'];

const hintByAnswerer: Readonly<Record<string, MessageKey>> = {
  apache: 'ownerHintApache',
  envoy: 'ownerHintEnvoy',
  haproxy: 'ownerHintHaproxy',
  nginx: 'ownerHintNginx',
  openresty: 'ownerHintNginx',
  varnish: 'ownerHintVarnish',
};

/** What the owner of the site can do, likeliest first. */
export function adviseOwner(meaning: StatusCode, answerer: Identified | null): OwnerPanel {
  return {
    intro: [{ key: 'ownerIntro' }, { key: 'ownerFirst' }, { key: 'ownerChecks' }],
    hint: chooseHint(answerer),
    fixes: orderOwnerFixes(meaning).map(describeOwnerFix),
    prevention: prevention.map(toTitledList),
    ending: [{ key: 'ownerSummary' }, { key: 'ownerStuck' }],
  };
}

/** What comes first is the code's own; the rest follows in the usual order. */
export function orderOwnerFixes({ owner = [] }: StatusCode): readonly OwnerCheck[] {
  return [...new Set([...owner, ...usualOrder])];
}

function chooseHint(answerer: Identified | null): Text | null {
  if (!answerer) return null;
  const own = hintByAnswerer[answerer.answerer];
  if (own) return { key: own };
  const isNamedEdge = answerer.where === 'edge' && answerer.name !== '';
  return isNamedEdge ? { key: 'ownerHintEdge', values: [answerer.name] } : null;
}

function describeOwnerFix(id: OwnerCheck): OwnerFix {
  return { id, ...toTitledList(fixes[id]) };
}

function toTitledList([title, ...steps]: readonly [MessageKey, ...MessageKey[]]) {
  return { title: { key: title }, steps: steps.map((key) => ({ key })) };
}
