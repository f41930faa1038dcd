import type { MessageKey } from '../../../lib/knowledge/message-key.ts';

/**
 * Where each point of the article that Backsoon grew out of is said: its number, and our words for
 * it.
 */
export const article: Readonly<Record<number, readonly MessageKey[]>> = {
  // What it is
  1: ['aboutBroken', 'ownerIntro'],
  2: ['title502', 'body502'],
  3: ['title502', 'aboutBroken'],
  4: ['ownerIntro'],
  5: ['title502', 'aboutBroken'],
  6: ['aboutCodes'],
  7: ['aboutPath'],
  8: ['body502', 'aboutBroken'],
  9: ['reassurePassesBody', 'sideProbablyTheirs'],
  10: ['fixTryAgainLabel', 'reassurePassesBody'],
  11: ['fixRestartModemLabel', 'fixRestartModemHint'],
  12: ['sideProbablyTheirs', 'tipLaterBody', 'ownerFirst'],

  // Causes
  13: ['aboutCauses'],
  14: ['aboutCauses', 'body503', 'ownerLoadWhy'],
  15: ['ownerLoadShared'],
  16: ['title504', 'body504', 'ownerLoadWhat'],
  17: ['aboutCauses', 'ownerDnsWhat'],
  18: ['ownerDnsWhat', 'ownerDnsHost'],
  19: ['ownerDnsMoved'],
  20: ['ownerFirewallWhat', 'ownerFirewallCause'],
  21: ['aboutCauses', 'reassureNotBlockedMore', 'ownerFirewallWhat'],
  22: ['ownerPluginsWhat'],
  23: ['ownerPluginsWhat'],

  // The own side first
  24: ['ownerChecks'],
  25: ['ownerFirst', 'tipNetworkBody'],
  26: ['fixTryAgainLabel', 'reassurePassesBody'],
  // Only where several sites fail: an answer came, so the line worked.
  27: ['fixRestartModemLabel', 'fixRestartModemHintFolded', 'evidenceOthersFailed'],
  28: ['fixFreshCopyLabel', 'fixFreshCopyHint'],
  29: ['tipLaterBody', 'ownerFirst'],

  // Owner: DNS
  30: ['ownerDnsMoved'],
  31: ['ownerDnsMoved'],
  32: ['ownerDnsWrong'],
  33: ['ownerDnsWrong'],
  34: ['ownerDnsWrong'],
  35: ['ownerDnsHost', 'ownerStuck'],
  36: ['ownerDnsHost'],
  37: ['ownerDnsHost'],

  // Owner: load
  38: ['ownerLoadWhat'],
  39: ['ownerLoadPanel'],
  40: ['ownerLoadPanel'],
  41: ['ownerLoadWhy'],
  42: ['ownerLoadFix'],

  // Owner: upstream servers
  43: ['ownerUpstreamWhat'],
  44: ['ownerUpstreamWhat'],
  45: ['ownerUpstreamStatus'],
  46: ['ownerUpstreamStatus'],
  47: ['ownerUpstreamHost'],
  48: ['ownerUpstreamHost'],

  // Owner: firewall
  49: ['ownerFirewallWhat'],
  50: ['ownerFirewallWhat'],
  51: ['ownerFirewallCause'],
  52: ['ownerFirewallLog'],
  53: ['ownerFirewallAllow'],

  // Owner: plugins and themes
  54: ['ownerPluginsWhat'],
  55: ['ownerPluginsWhat'],
  56: ['ownerPluginsFind'],
  57: ['ownerPluginsFind'],
  58: ['ownerPluginsFound'],

  // Prevention
  59: ['ownerPreventTitle', 'ownerPreventWhat'],
  60: ['ownerPreventWhat'],
  61: ['ownerPreventCapacityTitle', 'ownerPreventCapacityBody'],
  62: ['ownerPreventCapacityBody'],
  63: ['ownerPreventCapacityBody'],
  64: ['ownerPreventBalanceBody'],
  65: ['ownerPreventBalanceBody'],
  66: ['ownerPreventUptimeBody'],
  // The article names one monitor; naming one would be an advertisement.
  67: ['ownerPreventUptimeTitle', 'ownerPreventUptimeBody'],
  68: ['ownerPreventRecordsTitle', 'ownerPreventRecordsBody'],
  69: ['ownerPreventCertificateBody'],
  70: ['ownerPreventCertificateBody'],
  71: ['ownerPreventUpdatesTitle', 'ownerPreventUpdatesBody'],
  72: ['ownerPreventCacheTitle', 'ownerPreventCacheBody'],
  73: ['ownerPreventCacheBody'],

  // Questions
  74: ['ownerSummary', 'ownerDnsTitle', 'ownerUpstreamTitle', 'ownerFirewallTitle'],
  75: ['ownerSummary', 'ownerPluginsTitle'],
  76: ['ownerStuck'],
  77: ['reassureNotBlockedTitle', 'reassureNotBlockedBody'],
  78: ['reassureNotBlockedBody', 'reassureNotBlockedBody503'],
  79: ['aboutBroken', 'reassureNotBlockedBody'],
  80: ['reassureNotBlockedTitle'],
  81: ['reassureNotBlockedBody'],
  82: ['body502', 'aboutBroken'],
  83: ['reassurePassesTitle'],
  84: ['reassurePassesBody', 'body502'],
  85: ['reassurePassesBody'],
  86: ['ownerStuck'],

  // Bottom line
  87: ['ownerSummary'],
  88: ['ownerSummary'],
  89: ['ownerPreventCapacityBody'],
};
