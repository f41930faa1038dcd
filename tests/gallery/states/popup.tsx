import type { ComponentChild } from 'preact';
import { AskPanel } from '../../../components/AskPanel.tsx';
import { FaultNotice } from '../../../components/FaultNotice.tsx';
import { FixWarning } from '../../../components/FixWarning.tsx';
import { NoticePanel } from '../../../components/NoticePanel.tsx';
import { WatchList, type WatchView } from '../../../components/WatchList.tsx';
import { Popup } from '../../../entrypoints/popup/Popup.tsx';
import { SiteView } from '../../../entrypoints/popup/SiteView.tsx';
import { plainCapabilities } from '../../../lib/explain/capabilities.ts';
import type { Help } from '../../../lib/explain/help.ts';
import { noProgress } from '../../../lib/explain/progress.ts';
import type { Situation } from '../../../lib/explain/situation.ts';
import type { NetworkCause } from '../../../lib/knowledge/network-cause.ts';
import { findPage } from '../../../lib/memory/privacy-gate.ts';
import { noteSelfOpened } from '../../../lib/memory/self-opened.ts';
import type { Failure, Outcome } from '../../../lib/navigation/outcome.ts';
import { noticeAccess } from '../../../lib/notices/notice-access.ts';
import { noticeCalls } from '../../../lib/notices/notice-calls.ts';
import { defaults } from '../../../lib/settings/settings.ts';
import type { Try } from '../../../lib/statistics/try.ts';
import { hourMs, minuteMs } from '../../time-units.ts';
import gallery, { answers } from '../page/fake-browser.ts';
import {
  arabicHost,
  failureWith,
  helpAbout,
  helpWithSilence,
  inARow,
  longestLabel,
  longHost,
  othersOpened,
  silenceBy,
} from '../samples/helps.ts';
import { historyOf, load, manySites, visits } from '../samples/histories.ts';
import { now } from '../samples/now.ts';
import type { PageState } from '../state.ts';

const popup = { surface: 'popup', width: 360, height: 600 } as const;

/** Everything that unfolds, and each chart's table. */
const unfold = ['.chart-toggle[aria-expanded="false"]', 'details:not([open]) > summary'];
const decided = { settings: defaults, managed: new Set<never>() };

/** The whole popup, for a tab with this page; `null`: a page of the browser's own. */
function openOn(url: string | null, tries: readonly Try[], isPrivate = false) {
  const tab = url === null ? null : { tabId: 1, url, isPrivate };
  return <Popup tab={tab} history={historyOf(tries)} first={defaults} />;
}

/** Lets the tab show this failure. */
function showFailing(
  changes: Partial<Failure> = {},
  known: Partial<Situation> = othersOpened,
): Promise<void> {
  return showOutcome(failureWith(changes), helpAbout(changes, known));
}

/** Lets the tab show that nobody answered. */
function showSilence(cause: NetworkCause, known: Partial<Situation> = {}): Promise<void> {
  return showOutcome(silenceBy(cause), helpWithSilence(cause, known));
}

/** Lets the tab show that the site answered and said no. */
function showRefusal(statusCode: 404 | 429): Promise<void> {
  const { url } = failureWith();
  const load = { id: 'sample', tabId: 1, url, at: now, fromCache: false, carrier: null };
  const outcome = { ...load, kind: 'worked', statusCode } as const;
  const wait = statusCode === 429 ? { retryAt: now + 10 * minuteMs } : {};
  return showOutcome({ ...outcome, ...wait }, null);
}

async function showOutcome(outcome: Outcome, help: Help | null): Promise<void> {
  const { url } = outcome;
  const shown = { documentId: 'one', url, at: now, drawnBy: 'site', awaitsCommit: false };
  answers.tab.url = url;
  answers.messages.set('askForHelp', help);
  answers.messages.set('lookAgain', noProgress);
  const state = { pending: null, failedSubframes: [], known: [] };
  await gallery.storage.session.set({ 'tab:1': { ...state, document: { ...shown, outcome } } });
}

const pastOfShop = { seenDays: 26, failedDays: 5, recoveryMinutes: 30 };

function siteOf(site: string, tries: readonly Try[]) {
  return (
    <SiteView
      site={site}
      first={undefined}
      tab={null}
      history={historyOf(tries)}
      decided={decided}
      onBack={() => {}}
    />
  );
}

/** A part of the popup, under its heading. */
function partOf(content: ComponentChild) {
  return (
    <>
      <h1>Backsoon</h1>
      {content}
    </>
  );
}

const watchedHosts: Partial<Record<WatchView['state'], string>> = {
  waiting: arabicHost,
  answered: longestLabel,
};

const watches: readonly WatchView[] = (
  ['waiting', 'answered', 'sent-on', 'over', 'too-late', 'blocked'] as const
).map((state) => ({
  asked: 'page',
  host: watchedHosts[state] ?? `${state}.shop.example`,
  url: 'https://shop.example/',
  state,
  at: now + 5 * minuteMs,
}));

/** More loads in neighbouring hours than a chart can draw. */
const busy = (site: string): Try[] =>
  Array.from({ length: 300 }, (_, index) =>
    load(site, index * minuteMs, index % 3 ? 'worked' : 'failed', { afterFix: 'fresh-copy' }),
  );

const cameBack = (site: string): Try[] => [
  load(site, 3 * hourMs, 'worked'),
  load(site, 2 * hourMs, 'failed'),
  load(site, 2 * hourMs - 12 * minuteMs, 'failed', { status: 503 }),
  load(site, hourMs, 'worked', { afterFix: 'fresh-copy' }),
];

export const popupStates: readonly PageState[] = [
  {
    ...popup,
    name: 'popup-empty',
    shows: '.empty',
    content: () => openOn(null, []),
  },
  {
    ...popup,
    name: 'popup-healthy',
    shows: '[data-now="never-failed"]',
    content: () => openOn('https://good.example/', []),
  },
  {
    ...popup,
    name: 'popup-many-sites',
    shows: '.sites-section[aria-busy="false"]',
    content: () => openOn(null, manySites),
  },
  {
    ...popup,
    name: 'popup-failing',
    shows: '.active .more',
    prepare: () => showFailing({}, { ...othersOpened, past: pastOfShop }),
    content: () => openOn('https://shop.example/cart?id=7', manySites),
  },
  {
    ...popup,
    // As much as can stand above the buttons.
    name: 'popup-failing-form',
    shows: '.active .more',
    prepare: async () => {
      await showFailing({ method: 'POST', url: `https://${longHost}/pay` });
      await noteSelfOpened(await findPage(1), now);
    },
    content: () => openOn(`https://${longHost}/pay`, manySites),
  },
  {
    ...popup,
    name: 'popup-failing-in-a-row',
    shows: '.active .more',
    prepare: () => showFailing({ url: 'http://new.example/' }, inARow),
    content: () => openOn('http://new.example/', manySites),
  },
  {
    ...popup,
    name: 'popup-failing-details',
    shows: '.active .more',
    presses: ['.more', '.disclosure button[aria-expanded="false"]', ...unfold],
    prepare: () => showFailing(),
    content: () => openOn('https://shop.example/cart?id=7', manySites),
  },
  {
    ...popup,
    name: 'popup-offline',
    shows: '.active .more',
    prepare: () => showSilence('offline'),
    content: () => openOn('https://shop.example/cart?id=7', manySites),
  },
  {
    ...popup,
    name: 'popup-no-such-name',
    shows: '.active .more',
    prepare: () => showSilence('no-such-name', othersOpened),
    content: () => openOn('https://shop.example/cart?id=7', []),
  },
  {
    ...popup,
    name: 'popup-certificate-details',
    shows: '.active .more',
    presses: ['.more', '.disclosure button[aria-expanded="false"]', ...unfold],
    prepare: () => showSilence('certificate'),
    content: () => openOn('https://shop.example/cart?id=7', []),
  },
  {
    ...popup,
    name: 'popup-too-slow-details',
    shows: '.active .more',
    presses: ['.more'],
    prepare: () => showSilence('too-slow', othersOpened),
    content: () => openOn('https://shop.example/cart?id=7', manySites),
  },
  {
    ...popup,
    name: 'popup-proxy',
    shows: '.active .more',
    prepare: () => showSilence('proxy'),
    content: () => openOn('https://shop.example/cart?id=7', []),
  },
  {
    ...popup,
    name: 'popup-too-often',
    shows: '.active [data-cause="429"]',
    prepare: () => showRefusal(429),
    content: () => openOn('https://shop.example/cart?id=7', manySites),
  },
  {
    ...popup,
    name: 'popup-private',
    shows: '.active',
    prepare: () => showRefusal(404),
    content: () => openOn('https://shop.example/cart?id=7', manySites, true),
  },
  {
    ...popup,
    name: 'popup-history-off',
    shows: '[data-notice="off"]',
    prepare: () => gallery.storage.local.set({ settings: { ...defaults, keepsHistory: false } }),
    content: () => openOn('https://good.example/', []),
  },
  {
    ...popup,
    name: 'site-failing',
    shows: '[data-part="manage"]',
    presses: unfold,
    content: () => siteOf(longHost, manySites),
  },
  {
    ...popup,
    name: 'site-busy',
    shows: '[data-part="manage"]',
    content: () => siteOf(arabicHost, busy(arabicHost)),
  },
  {
    ...popup,
    name: 'site-came-back',
    shows: '[data-part="manage"]',
    content: () => siteOf('shop.example', cameBack('shop.example')),
  },
  {
    ...popup,
    name: 'site-rare',
    shows: '[data-part="manage"]',
    content: () => siteOf('rare.example', manySites),
  },
  {
    ...popup,
    name: 'site-forget-asks',
    shows: '[data-part="manage"]',
    presses: ['.confirm .button'],
    content: () => siteOf('old.example', visits('old.example', 2, 20)),
  },
  {
    ...popup,
    name: 'watches',
    shows: '.watches',
    content: () =>
      partOf(
        <WatchList
          watches={watches}
          messages="askable"
          onAllowMessages={() => {}}
          onOpen={() => {}}
          onCancel={() => {}}
        />,
      ),
  },
  {
    ...popup,
    name: 'notices',
    shows: '.notice',
    content: () =>
      partOf(
        <>
          <FaultNotice fault="newer" />
          <FaultNotice fault="full" />
          <NoticePanel notice={noticeAccess} />
          {noticeCalls({
            failed: [
              { host: 'api.shop.example', statusCode: 503, count: 3 },
              { host: arabicHost, statusCode: 500, count: 1 },
            ],
            untoldCount: 2,
          }).map((notice) => (
            <NoticePanel key={notice.kind} notice={notice} />
          ))}
        </>,
      ),
  },
  {
    ...popup,
    name: 'asks',
    shows: '.ask',
    content: () => {
      const capabilities = { ...plainCapabilities, domain: 'shop.example' };
      const { fixes } = helpAbout({}, { capabilities });
      const warned = fixes.find(({ warning }) => warning !== null);
      return partOf(
        <>
          {warned && <AskPanel fix={warned} onYes={() => {}} onNo={() => {}} />}
          {warned?.warning && (
            <div class="help">
              <FixWarning warning={warned.warning} onYes={() => {}} onNo={() => {}} />
            </div>
          )}
        </>,
      );
    },
  },
];
