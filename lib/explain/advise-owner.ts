import type { Identified } from '../knowledge/identified.ts';
import type { MessageKey } from '../knowledge/message-key.ts';
import type { OwnerFix, OwnerFixId, OwnerPanel, Text } from './help.ts';

const fixes: Readonly<Record<OwnerFixId, readonly [title: MessageKey, ...steps: MessageKey[]]>> = {
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

const usualOrder: readonly OwnerFixId[] = ['dns', 'load', 'upstream', 'firewall', 'plugins'];

/** What comes first by code; the rest follows in the usual order. */
const firstByCode: Readonly<Record<number, readonly OwnerFixId[]>> = {
  500: ['plugins', 'load'],
  502: ['upstream', 'load'],
  503: ['load', 'upstream'],
  504: ['upstream', 'load'],
  508: ['load', 'plugins'],
  509: ['load'],
  520: ['upstream', 'firewall', 'plugins'],
  521: ['firewall', 'upstream'],
  522: ['firewall', 'load'],
  523: ['dns'],
  524: ['load', 'plugins'],
  525: ['certificate'],
  526: ['certificate'],
  529: ['load'],
  530: ['dns'],
};

const hintByAnswerer: Readonly<Record<string, MessageKey>> = {
  apache: 'ownerHintApache',
  envoy: 'ownerHintEnvoy',
  haproxy: 'ownerHintHaproxy',
  nginx: 'ownerHintNginx',
  openresty: 'ownerHintNginx',
  varnish: 'ownerHintVarnish',
};

/** What the owner of the site can do, likeliest first. */
export function adviseOwner(
  statusCode: number | 'unknown',
  answerer: Identified | null,
): OwnerPanel {
  return {
    intro: [{ key: 'ownerIntro' }, { key: 'ownerFirst' }, { key: 'ownerChecks' }],
    hint: chooseHint(answerer),
    fixes: orderOwnerFixes(statusCode).map(describeOwnerFix),
    prevention: prevention.map(toTitledList),
    ending: [{ key: 'ownerSummary' }, { key: 'ownerStuck' }],
  };
}

export function orderOwnerFixes(statusCode: number | 'unknown'): readonly OwnerFixId[] {
  const first = statusCode === 'unknown' ? [] : (firstByCode[statusCode] ?? []);
  return [...new Set([...first, ...usualOrder])];
}

function chooseHint(answerer: Identified | null): Text | null {
  if (!answerer) return null;
  const own = hintByAnswerer[answerer.answerer];
  if (own) return { key: own };
  const isNamedEdge = answerer.where === 'edge' && answerer.name !== '';
  return isNamedEdge ? { key: 'ownerHintEdge', values: [answerer.name] } : null;
}

function describeOwnerFix(id: OwnerFixId): OwnerFix {
  return { id, ...toTitledList(fixes[id]) };
}

function toTitledList([title, ...steps]: readonly [MessageKey, ...MessageKey[]]) {
  return { title: { key: title }, steps: steps.map((key) => ({ key })) };
}
