import fc from 'fast-check';
import { act } from 'preact/test-utils';
import { beforeAll, expect, test } from 'vitest';
import { explain } from '../../../lib/explain/explain.ts';
import type { Help } from '../../../lib/explain/help.ts';
import { nothingKnown, type Situation } from '../../../lib/explain/situation.ts';
import type { Failure } from '../../../lib/navigation/outcome.ts';
import { type PanelState, panelStates } from '../../../lib/overlay/panel-state.ts';
import type { openPage } from '../components/page.ts';
import { anyFailures, anySituations } from '../explain/any-failures.ts';
import { failureWith, situationWith } from '../explain/failures.ts';
import { openOverlay, prepareOverlays } from './open-overlay.tsx';

beforeAll(prepareOverlays);

/** All that a page could find of a help. */
function findable({ main, findAll }: ReturnType<typeof openPage>): readonly string[] {
  const labels = findAll('[aria-label]').map((element) => element.getAttribute('aria-label'));
  return [main.textContent ?? '', ...labels.map(String)];
}

/** The same before anybody has pressed anything, its announcement included. */
async function atRest(help: Help, firstState: PanelState): Promise<readonly string[]> {
  const page = openOverlay(help, firstState);
  await detailsLoaded();
  return findable(page);
}

function detailsLoaded(): Promise<void> {
  return act(async () => {});
}

/** The same, as the site itself could know it. */
const ofSiteAlone = ({ evidence, ...rest }: Partial<Situation>): Partial<Situation> => ({
  ...rest,
  evidence: {
    othersOpened: 0,
    failedInARow: 0,
    failingEdge: null,
    otherPageOpened: evidence?.otherPageOpened ?? false,
    answersStrangers: evidence?.answersStrangers ?? false,
  },
});

const explainWith = (failure: Partial<Failure>, situation: Partial<Situation>) =>
  explain(failureWith(failure), situationWith(situation));

const byHttp = { url: 'http://shop.example/' };
const nothing = nothingKnown.evidence;
/** Every state whose words tell of other sites, with a word that only it has. */
const aboutOthers = [
  [
    'a row of failures',
    explainWith(byHttp, { evidence: { ...nothing, failedInARow: 3 } }),
    '3 sites in a row',
  ],
  [
    'a longer row, of an unknown code',
    explainWith({ ...byHttp, statusCode: 555 }, { evidence: { ...nothing, failedInARow: 7 } }),
    '7 sites in a row',
  ],
  [
    'a network of sites in trouble',
    explainWith({ statusCode: 500 }, { evidence: { ...nothing, failingEdge: 'Fastly' } }),
    'Fastly',
  ],
  [
    'the same, and others opened',
    explainWith({}, { evidence: { ...nothing, othersOpened: 2, failingEdge: 'Cloudflare' } }),
    'Cloudflare',
  ],
] as const;

const plainPill = ['Error: open for help', 'Error: open for help. Show help'];

test('before a press, no word of the help depends on what other sites did', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyFailures,
      anySituations,
      fc.constantFrom(...panelStates),
      async (failure, situation, state) => {
        const help = explainWith(failure, situation);
        const found = await atRest(help, state);
        if (help.restsOnOthers) expect(found).toEqual(await atRest(aboutOthers[0][1], 'pill'));
        else
          expect(found).toEqual(await atRest(explainWith(failure, ofSiteAlone(situation)), state));
      },
    ),
    { numRuns: 300, seed: 15 },
  );
});

test.each(aboutOthers)(
  '%s: only a pill, and the words while the person has it open',
  async (...row) => {
    const [, help, word] = row;
    for (const state of panelStates) {
      const page = openOverlay(help, state);
      await detailsLoaded();
      const found = findable(page).join(' ');
      for (const words of plainPill) expect(found).toContain(words);
      expect(found).not.toContain(word);
      page.click('.open');
      expect(findable(page).join(' ')).toContain(word);
      page.press('.help', 'Escape');
      expect(findable(page).join(' ')).not.toContain(word);
    }
  },
);

test.each([1, 2, 37])(
  '%i other sites that opened are told only under Why',
  async (othersOpened) => {
    const help = explainWith({}, { evidence: { ...nothing, othersOpened } });
    const page = openOverlay(help, 'details');
    await detailsLoaded();
    expect(findable(page).join(' ')).not.toContain('opened since');
    page.click('.more');
    expect(findable(page).join(' ')).toContain('opened since');
    page.click('.more');
    expect(findable(page).join(' ')).not.toContain('opened since');
  },
);

test('a card that stands by itself folds when other sites turn out to be its reason', async () => {
  for (const [, help, word] of aboutOthers) {
    const page = openOverlay(explainWith({}, {}), 'card', { refine: async () => help });
    expect(page.find('.help').getAttribute('data-state')).toBe('card');
    await act(async () => {});
    expect(page.find('.help').getAttribute('data-state')).toBe('pill');
    expect(findable(page).join(' ')).not.toContain(word);
  }
});
