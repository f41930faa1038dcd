import type { TextTables } from './texts.ts';

const named = { values: ['answererName'] } as const;
/** A network's sign-in or a filter does block the reader. */
const isOnYourSide = { side: ['yours', 'between'] } as const;
const isBetween = { side: 'between', isOwnSite: false } as const;
const isUnnamed = { answererName: '' } as const;
/** The words of comfort mention a code, so there must be one. */
const isAnswered = { cause: null } as const;
const isAtSite = { broken: ['site', 'edge'] } as const;
const isPublic = { isOwnNetwork: false, isStoredCopy: false, answersStrangers: false } as const;

const notBlocked = {
  title: { key: 'reassureNotBlockedTitle' },
  more: { key: 'reassureNotBlockedMore' },
} as const;
const passes = { title: { key: 'reassurePassesTitle' }, more: null } as const;

/** For the build and tests only: they ship with the tables that only a failure needs. */
export const storedTexts: TextTables = {
  happenings: [
    { when: { isStoredCopy: true }, title: 'titleStored', body: 'bodyStored' },
    {
      when: { ...isBetween, ...isAnswered },
      title: 'titleBetween',
      body: [{ unless: isUnnamed, key: 'bodyBetween', ...named }, { key: 'bodyBetweenNoName' }],
    },
    {
      when: { side: 'maybe-yours', ...isAnswered },
      title: 'titleMaybeYours',
      body: 'bodyMaybeYours',
    },
    {
      when: { state: 'network-in-doubt' },
      title: 'titleMaybeYours',
      body: 'bodyMaybeYours',
    },
    {
      when: { wait: 'short' },
      title: 'title503Wait',
      body: [{ key: 'body503Wait', values: ['retrySpan'] }],
    },
    {
      when: { wait: 'long' },
      title: [{ key: 'title503Later', values: ['retryTime'] }],
      body: 'body503Later',
    },
  ],

  reasons: [
    { when: { isStoredCopy: true }, key: 'evidenceStoredCopy' },
    { when: isBetween, unless: isUnnamed, key: 'evidenceLocal', ...named },
    { when: { ...isBetween, ...isUnnamed }, unless: { where: null }, key: 'evidenceLocalNoName' },
    {
      when: { state: 'network-in-doubt' },
      key: 'evidenceOthersFailed',
      values: ['othersInARow'],
    },
    {
      when: { otherPageOpened: true, side: 'theirs' },
      key: 'evidenceOtherPage',
      values: ['site'],
    },
    { when: { broken: 'edge' }, key: 'evidenceSameEdge', values: ['edge'] },
    { when: { isOwnNetwork: true }, key: 'evidenceOwnNetwork' },
    { when: { ...isAtSite, othersOpened: 1 }, key: 'evidenceOthersOpenedOne' },
    {
      when: isAtSite,
      unless: { othersOpened: [0, 1] },
      key: 'evidenceOthersOpenedMany',
      values: ['othersOpened'],
    },
    {
      when: { broken: 'site', isStoredCopy: false, where: 'edge' },
      unless: isUnnamed,
      key: 'evidenceEdgeAnswered',
      ...named,
    },
    { when: { broken: 'site', isSecure: true }, key: 'evidenceSecure' },
    { when: { screen: 'captive' }, key: 'evidenceCodeYours', values: ['statusCode'] },
    { when: { ...isPublic, ...isAnswered }, key: 'evidenceNotKnownForOthers' },
    {
      when: isPublic,
      unless: { ...isAnswered, ...isOnYourSide },
      key: 'evidenceNotKnownForOthers',
    },
  ],

  comforts: [
    {
      when: { ...isAnswered, isForm: true },
      says: {
        title: { key: 'reassureTypedTitle' },
        body: { key: 'reassureTypedBody' },
        more: null,
      },
    },
    {
      when: isAnswered,
      unless: { ...isOnYourSide, limitsOne: true },
      says: { ...notBlocked, body: { key: 'reassureNotBlockedBody' } },
    },
    {
      when: { ...isAnswered, limitsOne: true },
      unless: isOnYourSide,
      says: { ...notBlocked, body: { key: 'reassureNotBlockedBody503' } },
    },
    {
      when: { ...isAnswered, lasts: false },
      unless: isOnYourSide,
      says: { ...passes, body: { key: 'reassurePassesBody' } },
    },
    {
      when: { ...isAnswered, lasts: true },
      unless: isOnYourSide,
      says: { ...passes, body: { key: 'reassurePassesBodyOwner' } },
    },
  ],

  middles: [
    { when: { broken: 'internet', ...isAnswered }, label: 'pathWifi', said: 'pathStoppedAtWifi' },
    { when: { broken: 'internet' }, label: 'pathInternet', said: 'pathStoppedNearYou' },
    { when: { broken: 'between' }, label: 'pathYourSide', said: 'pathStoppedNearYou' },
    {
      when: { broken: 'edge' },
      label: [{ key: 'pathNamed', values: ['edge'] }],
      said: [{ key: 'pathStoppedAt', values: ['edge'] }],
    },
    {
      when: { broken: 'site' },
      label: 'pathInternet',
      said: [{ key: 'pathStoppedAt', values: ['site'] }],
    },
  ],

  about: {
    title: [
      { when: { statusCode: 'unknown' }, key: 'aboutTitleNoCode' },
      { key: 'aboutTitle', values: ['statusCode'] },
    ],
    steps: [
      { key: 'aboutCodes' },
      { key: 'aboutPath' },
      { when: { chain: true }, key: 'aboutBroken' },
      { unless: { chain: true }, key: 'aboutBrokenOnTheWay' },
      { key: 'aboutCauses' },
    ],
  },
};
