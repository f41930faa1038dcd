import { plainCapabilities } from '../../../lib/explain/capabilities.ts';
import { explain } from '../../../lib/explain/explain.ts';
import type { Help } from '../../../lib/explain/help.ts';
import { nothingKnown, type Situation } from '../../../lib/explain/situation.ts';
import { statusPageOf } from '../../../lib/fixes/outside-links.ts';
import { readLanguage } from '../../../lib/i18n.ts';
import { attribute } from '../../../lib/identify/attribute.ts';
import type { NetworkCause } from '../../../lib/knowledge/network-cause.ts';
import type { Failure, Unreachable } from '../../../lib/navigation/outcome.ts';
import { tables } from '../../with-tables.ts';
import { now } from './now.ts';

export const longHost = 'a-site-with-quite-a-long-name.shop.example';
/** The longest label that a name may have. */
export const longestLabel = `${'verwaltungsgemeinschaft'.repeat(3).slice(0, 63)}.example`;
/** As browsers know it; people read it from left to right, in its own letters. */
export const arabicHost = new URL('http://متجر-الحديقة-الكبيرة.example/').host;

/** A plain 502 by nginx, with these changes. */
export function failureWith(changes: Partial<Failure> = {}): Failure {
  return {
    kind: 'failed',
    id: 'sample',
    tabId: 1,
    url: 'https://shop.example/cart?id=7',
    method: 'GET',
    statusCode: 502,
    statusText: 'Bad Gateway',
    at: now,
    headers: { server: 'nginx' },
    fromCache: false,
    carrier: null,
    attribution: null,
    ...changes,
  };
}

/** The help for this failure, by the real rooms. `page`: the source of the site's page. */
export function helpAbout(
  changes: Partial<Failure> = {},
  known: Partial<Situation> = {},
  page = '',
): Help {
  const failure = failureWith(changes);
  const attribution = attribute(failure, page, tables);
  const answerer = attribution?.answerer ?? null;
  return explain(failure, {
    ...knownAnywhere(),
    answerer,
    statusPage: statusPageOf(tables.statusPages, failure.url, answerer?.answerer ?? null),
    subReason: attribution?.subReason ?? null,
    ...known,
  });
}

/** Nobody answered there, for this reason. */
export function silenceBy(cause: NetworkCause): Unreachable {
  const url = 'https://shop.example/cart?id=7';
  return { kind: 'unreachable', id: 'sample', tabId: 1, url, at: now, cause };
}

/** What the real rooms say of it. */
export function helpWithSilence(cause: NetworkCause, known: Partial<Situation> = {}): Help {
  return explain(silenceBy(cause), { ...knownAnywhere(), ...known });
}

function knownAnywhere(): Situation {
  return {
    ...nothingKnown,
    now,
    locale: readLanguage(),
    timeZone: 'UTC',
    answererNames: tables.names,
    statusCodes: tables.statusCodes,
    ownerAdvice: tables.ownerAdvice,
    states: tables.states,
    shortcut: 'Alt+Shift+E',
    capabilities: { ...plainCapabilities, domain: 'shop.example' },
  };
}

export const othersOpened = {
  evidence: { ...nothingKnown.evidence, othersOpened: 4 },
} satisfies Partial<Situation>;

export const inARow = {
  evidence: { ...nothingKnown.evidence, failedInARow: 3 },
} satisfies Partial<Situation>;

export const cloudflare = { server: 'cloudflare', 'cf-ray': '8f00000000000000-FRA' };
