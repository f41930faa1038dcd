import { describe, expect, test } from 'vitest';
import { navigate } from '../../../lib/navigation/navigation.ts';
import type { Effect, NavigationEvent } from '../../../lib/navigation/navigation-event.ts';
import type { LoadProblem, Outcome } from '../../../lib/navigation/outcome.ts';
import { emptyTab, findProblem, type TabState } from '../../../lib/navigation/tab-state.ts';
import { failureWith } from '../explain/failures.ts';

const tabId = 7;
const good = 'https://shop.example/good';
const bad = 'https://shop.example/bad';
const overHttp = 'http://shop.example/bad';

function answered(statusCode: number, url: string, at: number, id = `request:${at}`) {
  const known = { id, tabId, url, statusCode, at, fromCache: false, carrier: null };
  const outcome =
    statusCode >= 500
      ? ({
          ...known,
          kind: 'failed',
          method: 'GET',
          statusText: '',
          headers: {},
          attribution: null,
        } as const)
      : ({ ...known, kind: 'worked' } as const);
  return { kind: 'answered', tabId, outcome } satisfies NavigationEvent;
}

function lost(cause: 'proxy' | 'refused', url: string, at: number, id: string) {
  const outcome = { kind: 'unreachable', id, tabId, url, cause, at } as const;
  return { kind: 'answered', tabId, outcome } satisfies NavigationEvent;
}

function committed(documentId: string, url: string, at: number, answerMayFollowMs = 0) {
  return {
    kind: 'committed',
    tabId,
    documentId,
    url,
    at,
    method: 'GET',
    answerMayFollowMs,
  } satisfies NavigationEvent;
}

function replaced(documentId: string, url: string, at: number, inFirefox = false) {
  return {
    kind: 'replaced',
    tabId,
    documentId,
    url,
    at,
    reason: 'http-error',
    commitFollows: inFirefox,
    answerMayFollowMs: inFirefox ? 1000 : 0,
  } satisfies NavigationEvent;
}

const noPage = (documentId: string, url: string, at: number) =>
  ({ ...replaced(documentId, url, at), reason: 'no-page' }) satisfies NavigationEvent;
const waited = (documentId: string, openerAnswer: Outcome | null = null) =>
  ({ kind: 'waited', tabId, documentId, openerAnswer }) satisfies NavigationEvent;
const probed = (documentId: string, url: string, statusCode: number, at: number) =>
  ({
    kind: 'probed',
    tabId,
    documentId,
    url,
    statusCode,
    at,
    isChallenge: false,
  }) satisfies NavigationEvent;
const unasked = (documentId: string, recalled: LoadProblem | null = null) =>
  ({ kind: 'unasked', tabId, documentId, recalled }) satisfies NavigationEvent;
const seenAsCheck = (documentId: string, url: string, at: number) =>
  ({ ...probed(documentId, url, 503, at), isChallenge: true }) satisfies NavigationEvent;
const challenged = (url: string, at: number) =>
  ({
    kind: 'answered',
    tabId,
    outcome: { kind: 'challenged', id: `request:${at}`, tabId, url, at },
  }) satisfies NavigationEvent;
const subframe = (statusCode: number, pageId: string | null, at: number, frameId = 4) =>
  ({
    kind: 'subframeAnswered',
    tabId,
    subframe: {
      id: `request:${at}`,
      tabId,
      frameId,
      pageId,
      url: 'https://video.example/',
      statusCode,
      at,
      fromCache: false,
    },
  }) satisfies NavigationEvent;
const refused = (documentId: string) =>
  ({ kind: 'refused', tabId, documentId }) satisfies NavigationEvent;

/** What was done, short enough to read as a line: `overlay D1`, `elsewhere 502`, `record 502`. */
function name(effect: Effect): string {
  switch (effect.kind) {
    case 'showOverlay':
      return `overlay ${effect.documentId}`;
    case 'showElsewhere':
      return `elsewhere ${'statusCode' in effect.failure ? effect.failure.statusCode : effect.failure.cause}`;
    case 'record':
      return `record ${'statusCode' in effect.outcome ? effect.outcome.statusCode : effect.outcome.kind}`;
    case 'recordSubframe':
      return `record subframe ${effect.subframe.statusCode}`;
    case 'retract':
      return `retract ${effect.outcome.statusCode}`;
    case 'showSubframes':
      return `subframes ${effect.subframes.map(({ statusCode }) => statusCode)}`;
    case 'wait':
      return `wait ${effect.waitMs}`;
    case 'probe':
      return `probe ${effect.documentId}`;
    case 'clear':
      return 'clear';
  }
}

function run(events: readonly NavigationEvent[]): { done: string[]; state: TabState } {
  let state = emptyTab;
  const done: string[] = [];
  for (const event of events) {
    const [next, effects] = navigate(state, event);
    state = next;
    done.push(...effects.map(name));
  }
  return { done, state };
}

interface Row {
  readonly says: string;
  readonly events: readonly NavigationEvent[];
  readonly done: readonly string[];
  readonly trouble: number | 'unknown' | 'proxy' | 'refused' | null;
}

function check({ events, done, trouble }: Row): void {
  const ran = run(events);
  const found = findProblem(ran.state);
  expect(ran.done).toEqual(done);
  expect(found && ('statusCode' in found ? found.statusCode : found.cause)).toBe(trouble);
}

describe('Chromium tells the answer first', () => {
  test.each<Row>([
    {
      says: 'a page that failed',
      events: [answered(502, bad, 0), committed('D1', bad, 45)],
      done: ['overlay D1'],
      trouble: 502,
    },
    {
      says: 'a page that works',
      events: [answered(200, good, 0), committed('D1', good, 45)],
      done: ['clear'],
      trouble: null,
    },
    {
      says: 'failed, then reloaded and fine',
      events: [
        answered(502, bad, 0),
        committed('D1', bad, 45),
        answered(200, bad, 900),
        committed('D2', bad, 940),
      ],
      done: ['overlay D1', 'clear'],
      trouble: null,
    },
    {
      says: 'an answer with a fragment in its address',
      events: [answered(503, `${bad}#top`, 0), committed('D1', bad, 30)],
      done: ['overlay D1'],
      trouble: 503,
    },
    {
      says: 'an answer below 500 is an answer',
      events: [answered(404, bad, 0), committed('D1', bad, 30)],
      done: ['clear'],
      trouble: null,
    },
    {
      says: 'a body cut off after the page stood',
      events: [answered(502, bad, 0), committed('D1', bad, 40), noPage('D1', bad, 60)],
      done: ['overlay D1'],
      trouble: 502,
    },
    {
      says: 'an empty answer: the browser draws a page of its own',
      events: [answered(502, bad, 0), replaced('E1', bad, 40)],
      done: ['elsewhere 502'],
      trouble: 502,
    },
    {
      says: 'an empty 404 is nothing of ours',
      events: [answered(404, bad, 0), replaced('E1', bad, 40)],
      done: ['clear'],
      trouble: null,
    },
    {
      says: 'a download that failed',
      events: [answered(502, bad, 0), noPage('E1', bad, 40)],
      done: ['elsewhere 502'],
      trouble: 502,
    },
    {
      says: 'nobody answered',
      events: [lost('refused', bad, 0, 'request:1'), noPage('E1', bad, 40)],
      done: ['record unreachable', 'elsewhere refused'],
      trouble: 'refused',
    },
    {
      says: 'a proxy that would not carry the request',
      events: [lost('proxy', bad, 0, 'request:1'), noPage('E1', bad, 40)],
      done: ['record unreachable', 'elsewhere proxy'],
      trouble: 'proxy',
    },
    {
      says: 'the same told late, after the page that says so',
      events: [committed('E1', bad, 40, 1000), lost('proxy', bad, 0, 'request:1'), waited('E1')],
      done: ['clear', 'wait 1000', 'record unreachable', 'elsewhere proxy'],
      trouble: 'proxy',
    },
    {
      says: 'nobody answered, and the table that says why was late',
      events: [noPage('E1', bad, 40), lost('refused', bad, 0, 'request:1')],
      done: ['clear', 'record unreachable', 'elsewhere refused'],
      trouble: 'refused',
    },
    {
      says: 'nobody answered, stamped after the page that says so: told before it',
      events: [lost('refused', bad, 240, 'request:1'), committed('E1', bad, 40, 1000)],
      done: ['record unreachable', 'elsewhere refused'],
      trouble: 'refused',
    },
    {
      says: 'the same, told after it',
      events: [committed('E1', bad, 40, 1000), lost('refused', bad, 240, 'request:1')],
      done: ['clear', 'wait 1000', 'record unreachable', 'elsewhere refused'],
      trouble: 'refused',
    },
    {
      says: 'a loss long after a page is of the next load',
      events: [committed('E1', bad, 40, 1000), lost('refused', bad, 1240, 'request:1')],
      done: ['clear', 'wait 1000'],
      trouble: null,
    },
    {
      says: 'Chromium tries again by itself, and it works',
      events: [
        lost('refused', bad, 0, 'request:1'),
        noPage('E1', bad, 40),
        lost('refused', bad, 800, 'request:2'),
        noPage('E2', bad, 840),
        answered(200, bad, 5600),
        committed('D1', bad, 5640),
      ],
      done: [
        'record unreachable',
        'elsewhere refused',
        'record unreachable',
        'elsewhere refused',
        'clear',
      ],
      trouble: null,
    },
    {
      says: 'https tried first by the browser itself: nothing ended there',
      events: [
        lost('proxy', bad, 0, 'request:1'),
        answered(502, overHttp, 20, 'request:2'),
        committed('D1', overHttp, 40),
      ],
      done: ['overlay D1'],
      trouble: 502,
    },
    {
      says: 'a connection that broke after the headers is still that answer',
      events: [
        answered(502, bad, 0, 'request:1'),
        lost('refused', bad, 20, 'request:1'),
        replaced('E1', bad, 40),
      ],
      done: ['elsewhere 502'],
      trouble: 502,
    },
    {
      says: "an answer passed on by the site's service worker: the document is asked",
      events: [committed('D1', bad, 0), waited('D1'), probed('D1', bad, 502, 10)],
      done: ['clear', 'wait 0', 'probe D1', 'record 502', 'overlay D1'],
      trouble: 502,
    },
    {
      says: "the site's service worker had a copy",
      events: [committed('D1', good, 0), waited('D1'), probed('D1', good, 200, 10)],
      done: ['clear', 'wait 0', 'probe D1', 'clear'],
      trouble: null,
    },
    {
      says: "an empty answer through the site's service worker hides its code",
      events: [replaced('E1', bad, 0), waited('E1')],
      done: ['wait 0', 'elsewhere unknown'],
      trouble: 'unknown',
    },
    {
      says: 'back to a document that is known to work asks nothing',
      events: [
        answered(200, good, 0),
        committed('D1', good, 30),
        answered(502, bad, 500),
        committed('D2', bad, 540),
        committed('D1', good, 900),
      ],
      done: ['clear', 'overlay D2', 'clear'],
      trouble: null,
    },
    {
      says: "the browser's own start page asks nothing",
      events: [committed('D1', 'chrome://newtab/', 0)],
      done: ['clear'],
      trouble: null,
    },
    {
      says: 'an overlay that cannot be drawn',
      events: [answered(502, bad, 0), committed('D1', bad, 40), refused('D1')],
      done: ['overlay D1', 'elsewhere 502'],
      trouble: 502,
    },
    {
      says: 'an overlay refused by a page that is gone',
      events: [
        answered(502, bad, 0),
        committed('D1', bad, 40),
        answered(200, good, 80),
        committed('D2', good, 120),
        refused('D1'),
      ],
      done: ['overlay D1', 'clear'],
      trouble: null,
    },
    {
      says: 'a worker that slept through it all hears it from the overlay',
      events: [probed('D1', bad, 502, 10)],
      done: ['record 502', 'overlay D1'],
      trouble: 502,
    },
    {
      says: 'an overlay that reports what is known is recorded again, to no effect',
      events: [answered(502, bad, 0), committed('D1', bad, 40), probed('D1', bad, 502, 5)],
      done: ['overlay D1', 'record 502'],
      trouble: 502,
    },
    {
      says: 'a document that cannot tell changes nothing',
      events: [answered(502, bad, 0), committed('D1', bad, 40), probed('D1', bad, 0, 5)],
      done: ['overlay D1', 'record 502'],
      trouble: 502,
    },
    {
      says: 'an encoding that was none: the page in its place is the browser\u2019s',
      events: [
        answered(502, bad, 0),
        committed('D1', bad, 40),
        committed('D2', bad, 60),
        waited('D2'),
        unasked('D2'),
      ],
      done: ['overlay D1', 'clear', 'wait 0', 'probe D2', 'elsewhere 502'],
      trouble: 502,
    },
    {
      says: 'a page of the browser that the history knows is told of again',
      events: [
        committed('D1', bad, 60),
        waited('D1'),
        unasked('D1', failureWith({ url: bad, statusCode: 502, at: 0 })),
        unasked('D1', failureWith({ url: bad, statusCode: 503, at: 0 })),
      ],
      done: ['clear', 'wait 0', 'probe D1', 'elsewhere 502'],
      trouble: 502,
    },
    {
      says: 'what the history knows of another document is not told of this one',
      events: [
        committed('D1', bad, 0),
        waited('D1'),
        committed('D2', good, 60),
        unasked('D1', failureWith({ url: bad, statusCode: 502, at: 0 })),
      ],
      done: ['clear', 'wait 0', 'probe D1', 'clear', 'wait 0'],
      trouble: null,
    },
    {
      says: 'a document that cannot be asked is unknown, not fine',
      events: [committed('D1', good, 0), waited('D1'), unasked('D1')],
      done: ['clear', 'wait 0', 'probe D1'],
      trouble: null,
    },
    {
      says: 'a worker that was stopped between the commit and the help goes on',
      events: [answered(502, bad, 0), committed('D1', bad, 40), { kind: 'resumed', tabId }],
      done: ['overlay D1', 'record 502', 'overlay D1'],
      trouble: 502,
    },
    {
      says: 'a worker that was stopped before it could ask asks',
      events: [committed('D1', bad, 40), { kind: 'resumed', tabId }],
      done: ['clear', 'wait 0', 'wait 0'],
      trouble: null,
    },
    {
      says: 'a closed tab is forgotten',
      events: [answered(502, bad, 0), committed('D1', bad, 40), { kind: 'closed', tabId }],
      done: ['overlay D1'],
      trouble: null,
    },
  ])('$says', check);
});

describe('a site that only wants to see a person', () => {
  test.each<Row>([
    {
      says: 'in its headers: no alarm',
      events: [challenged(bad, 0), committed('D1', bad, 45)],
      done: ['clear'],
      trouble: null,
    },
    {
      says: 'in its text: the alarm is taken back',
      events: [answered(503, bad, 0), committed('D1', bad, 45), seenAsCheck('D1', bad, 5)],
      done: ['overlay D1', 'retract 503', 'clear'],
      trouble: null,
    },
    {
      says: 'in its text, read twice: taken back once',
      events: [
        answered(503, bad, 0),
        committed('D1', bad, 45),
        seenAsCheck('D1', bad, 5),
        seenAsCheck('D1', bad, 5),
      ],
      done: ['overlay D1', 'retract 503', 'clear'],
      trouble: null,
    },
  ])('$says', check);
});

test('a stored page that is shown while its preload failed is no failed visit', () => {
  check({
    says: 'the document is what the person saw',
    events: [answered(502, bad, 0), committed('D1', bad, 45), probed('D1', bad, 200, 50)],
    done: ['overlay D1', 'retract 502', 'clear'],
    trouble: null,
  });
});

const hinted = (statusCode: number, url: string, at: number) => {
  const { outcome, ...event } = answered(statusCode, url, at);
  return { ...event, outcome: { ...outcome, headers: { 'critical-ch': 'sec-ch-ua' } } };
};

test.each<Row>([
  {
    says: 'and the second works',
    events: [hinted(502, bad, 0), answered(200, bad, 10), committed('D1', bad, 45)],
    done: ['retract 502', 'clear'],
    trouble: null,
  },
  {
    says: 'and the second fails too',
    events: [hinted(502, bad, 0), answered(503, bad, 10), committed('D1', bad, 45)],
    done: ['retract 502', 'overlay D1'],
    trouble: 503,
  },
  {
    says: 'but it was shown, and is loaded again',
    events: [hinted(502, bad, 0), committed('D1', bad, 5), answered(200, bad, 90)],
    done: ['overlay D1'],
    trouble: 502,
  },
  {
    says: 'but the next load is of another page',
    events: [hinted(502, bad, 0), answered(200, good, 10), committed('D1', good, 45)],
    done: ['clear'],
    trouble: null,
  },
])('an answer that asks for more client hints is dropped, $says', check);

describe('a frame in a page', () => {
  const page = [answered(200, good, 0), committed('D1', good, 30)] as const;
  test.each<Row>([
    {
      says: 'that fails',
      events: [...page, subframe(502, 'D1', 60)],
      done: ['clear', 'record subframe 502', 'subframes 502'],
      trouble: null,
    },
    {
      says: 'that fails, in a frame of the page',
      events: [...page, subframe(502, null, 60)],
      done: ['clear', 'record subframe 502', 'subframes 502'],
      trouble: null,
    },
    {
      says: 'that works',
      events: [...page, subframe(200, 'D1', 60)],
      done: ['clear'],
      trouble: null,
    },
    {
      says: 'that fails, then works',
      events: [...page, subframe(502, 'D1', 60), subframe(200, 'D1', 900)],
      done: ['clear', 'record subframe 502', 'subframes 502', 'clear'],
      trouble: null,
    },
    {
      says: 'that fails like another one, and works again',
      events: [
        ...page,
        subframe(502, 'D1', 60),
        subframe(503, 'D1', 70, 5),
        subframe(200, 'D1', 900),
      ],
      done: [
        'clear',
        'record subframe 502',
        'subframes 502',
        'record subframe 503',
        'subframes 502,503',
        'subframes 503',
      ],
      trouble: null,
    },
    {
      says: 'of the page before',
      events: [...page, subframe(502, 'D0', 60)],
      done: ['clear'],
      trouble: null,
    },
    {
      says: 'is gone with its page',
      events: [
        ...page,
        subframe(502, 'D1', 60),
        answered(200, bad, 500),
        committed('D2', bad, 530),
      ],
      done: ['clear', 'record subframe 502', 'subframes 502', 'clear'],
      trouble: null,
    },
    {
      says: 'told before the answer to its page (Firefox)',
      events: [committed('D1', good, 30, 1000), subframe(502, 'D1', 60), answered(200, good, 0)],
      done: ['clear', 'wait 1000', 'record subframe 502', 'subframes 502', 'subframes 502'],
      trouble: null,
    },
    {
      says: 'of a page that failed: only the page speaks',
      events: [answered(502, bad, 0), committed('D1', bad, 45), subframe(503, 'D1', 60)],
      done: ['overlay D1', 'record subframe 503'],
      trouble: 502,
    },
  ])('$says', check);
});

describe('Firefox tells the two in any order', () => {
  test.each<Row>([
    {
      says: 'the commit first',
      events: [committed('D1', bad, 89, 1000), answered(502, bad, 0)],
      done: ['clear', 'wait 1000', 'overlay D1'],
      trouble: 502,
    },
    {
      says: 'a commit stamped a little earlier than its answer',
      events: [committed('D1', bad, 0, 1000), answered(502, bad, 40)],
      done: ['clear', 'wait 1000', 'overlay D1'],
      trouble: 502,
    },
    {
      says: 'the wait ends after the answer came',
      events: [committed('D1', good, 89, 1000), answered(200, good, 0), waited('D1')],
      done: ['clear', 'wait 1000', 'clear'],
      trouble: null,
    },
    {
      says: 'failed, then at once fine, both answers late',
      events: [
        committed('D1', bad, 90, 1000),
        committed('D2', bad, 390, 1000),
        answered(502, bad, 0),
        answered(200, bad, 300),
      ],
      done: ['clear', 'wait 1000', 'clear', 'wait 1000', 'overlay D2', 'clear'],
      trouble: null,
    },
    {
      says: 'the answer of the next load does not fit the page of the last',
      events: [
        answered(200, bad, 0),
        committed('D1', bad, 90, 1000),
        answered(502, bad, 5000),
        committed('D2', bad, 5090, 1000),
      ],
      done: ['clear', 'overlay D2'],
      trouble: 502,
    },
    {
      says: 'an empty answer: error, commit, then the status',
      events: [
        replaced('D0', bad, 80, true),
        committed('E1', bad, 81, 1000),
        answered(502, bad, 0),
      ],
      done: ['wait 1000', 'elsewhere 502'],
      trouble: 502,
    },
    {
      says: 'an empty answer to a sleeping worker: commit, error, status; then reloaded and fine',
      events: [
        committed('E1', bad, 85, 1000),
        replaced('D0', bad, 50, true),
        answered(502, bad, 0),
        answered(200, bad, 900),
        committed('D2', bad, 990, 1000),
      ],
      done: ['clear', 'wait 1000', 'elsewhere 502', 'clear'],
      trouble: null,
    },
    {
      says: 'an empty answer: status, error, commit (which wipes the badge)',
      events: [
        answered(502, bad, 0),
        replaced('D0', bad, 80, true),
        committed('E1', bad, 81, 1000),
      ],
      done: ['elsewhere 502', 'elsewhere 502'],
      trouble: 502,
    },
    {
      says: 'a chunked empty answer: a blank page first',
      events: [
        answered(502, bad, 0),
        committed('D1', bad, 40, 1000),
        replaced('D1', bad, 80, true),
        committed('E1', bad, 81, 1000),
      ],
      done: ['overlay D1', 'elsewhere 502', 'elsewhere 502'],
      trouble: 502,
    },
    {
      says: "the browser's own page, reloaded and fine",
      events: [
        answered(502, bad, 0),
        replaced('D0', bad, 80, true),
        committed('E1', bad, 81, 1000),
        committed('D2', bad, 900, 1000),
        answered(200, bad, 850),
      ],
      done: ['elsewhere 502', 'elsewhere 502', 'clear', 'wait 1000', 'clear'],
      trouble: null,
    },
    {
      says: 'an empty answer after a good page, whose name the error still bears',
      events: [
        answered(200, good, 0),
        committed('D1', good, 30, 1000),
        answered(502, bad, 500),
        replaced('D1', bad, 540, true),
        committed('E1', bad, 541, 1000),
      ],
      done: ['clear', 'elsewhere 502', 'elsewhere 502'],
      trouble: 502,
    },
    {
      says: 'back from there to the good page, which is still known to be one',
      events: [
        answered(200, good, 0),
        committed('D1', good, 30, 1000),
        answered(502, bad, 500),
        replaced('D1', bad, 540, true),
        committed('E1', bad, 541, 1000),
        committed('D1', good, 900, 1000),
      ],
      done: ['clear', 'elsewhere 502', 'elsewhere 502', 'clear'],
      trouble: null,
    },
    {
      says: 'an empty answer after a good page, told late',
      events: [
        answered(200, good, 0),
        committed('D1', good, 30, 1000),
        replaced('D1', bad, 540, true),
        committed('E1', bad, 541, 1000),
        answered(502, bad, 500),
      ],
      done: ['clear', 'wait 1000', 'elsewhere 502'],
      trouble: 502,
    },
    {
      says: 'an answer later than anyone waits for, to an empty page',
      events: [
        replaced('D0', bad, 80, true),
        committed('E1', bad, 81, 1000),
        waited('D0'),
        answered(502, bad, 0),
      ],
      done: ['wait 1000', 'elsewhere unknown', 'elsewhere 502'],
      trouble: 502,
    },
    {
      says: 'an answer later than anyone waits for, to a page that told it already',
      events: [
        committed('D1', bad, 81, 1000),
        waited('D1'),
        probed('D1', bad, 502, 70),
        answered(502, bad, 0),
      ],
      done: ['clear', 'wait 1000', 'probe D1', 'record 502', 'overlay D1', 'overlay D1'],
      trouble: 502,
    },
    {
      says: 'a failed download, whose page opens in a tab of its own',
      events: [
        replaced('D0', bad, 80, true),
        committed('E1', bad, 81, 1000),
        waited('D0', answered(502, bad, 0).outcome),
      ],
      done: ['wait 1000', 'elsewhere 502'],
      trouble: 502,
    },
    {
      says: 'an answer of the opener that is another page',
      events: [
        replaced('D0', bad, 80, true),
        committed('E1', bad, 81, 1000),
        waited('D0', answered(502, good, 0).outcome),
      ],
      done: ['wait 1000', 'elsewhere unknown'],
      trouble: 'unknown',
    },
    {
      says: 'the guard in the page found it to be fine',
      events: [committed('D1', bad, 90, 1000), answered(502, bad, 0), probed('D1', bad, 200, 5)],
      done: ['clear', 'wait 1000', 'overlay D1', 'clear'],
      trouble: null,
    },
  ])('$says', check);
});

test.each([
  ['a link', ['GET'], 'GET'],
  ['a form', [''], ''],
  ['a reload of a page that was a link', ['GET', 'as-before'], 'GET'],
  ['a reload of a page that was a form', ['', 'as-before'], ''],
  ['a reload of a page that nobody saw coming', ['as-before'], ''],
] as const)('what the document reports after %s', (_what, methods, method) => {
  const commits = methods.map((how, index) => ({
    ...committed(`D${index}`, bad, index),
    method: how,
  }));
  const { state } = run([...commits, probed(`D${methods.length - 1}`, bad, 502, 9)]);
  expect(state.document?.outcome).toMatchObject({ kind: 'failed', method });
});
