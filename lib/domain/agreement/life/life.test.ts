import { describe, expect, test } from 'vitest';
import { getAgreement } from '@/agreements/registry';
import { calendarDate } from '../../shared/calendar-date';
import { asId, type OrganisationId } from '../../shared/ids';
import { agreementDates } from './agreement-dates';
import { daysWithout } from './coverage';
import { placeVersion, type VersionSpan } from './place-version';
import { signingParties, unsignedParties } from './signing';
import { strandedPlacements } from './stranded-placements';
import { checkTermination, earliestEnd } from './termination';

const day = calendarDate;
const maybe = (text: string | null) => (text === null ? null : day(text));
const span = (id: string, from: string, to: string | null): VersionSpan => ({
  ...{ id, from: day(from), to: maybe(to) },
});
const TODAY = day('2025-10-06');
const holbaek = getAgreement('holbaek-2024');

describe('where a version may stand', () => {
  const place = (
    from: string | null,
    to: string | null,
    signed: readonly VersionSpan[],
    without: 'WAITING' | 'DECIDED' = 'WAITING',
  ) => {
    const placed = placeVersion({ from: maybe(from), to: maybe(to) }, signed, { today: TODAY, without });
    return placed.ok ? placed.value.ends.map(({ id }) => id) : placed.error;
  };
  const one = [span('one', '2024-07-01', '2028-01-01')];

  test.each<[string, Parameters<typeof place>, unknown]>([
    ['not without a first day', [null, null, []], { code: 'no-start' }],
    ['anywhere, where none is', ['2020-01-01', null, []], []],
    ['tomorrow, and the one in force ends', ['2025-10-07', null, one], ['one']],
    ['not today', ['2025-10-06', null, one], { code: 'too-early', earliest: '2025-10-07' }],
    [
      'not on the days that it decided',
      ['2025-01-01', null, one],
      { code: 'too-early', earliest: '2025-10-07' },
    ],
    ['behind it, and nothing ends', ['2028-01-01', null, one], []],
    ['before it, up to its first day', ['2020-01-01', '2024-07-01', one], []],
    [
      'not over its first day',
      ['2020-01-01', '2024-07-02', one],
      { code: 'too-early', earliest: '2025-10-07' },
    ],
    [
      'not over one that is signed and has not begun',
      ['2025-11-01', null, [span('next', '2026-01-01', null)]],
      { code: 'later-version', from: '2026-01-01' },
    ],
    ['in a gap that began before today', ['2025-10-01', null, [span('old', '2020-01-01', '2025-10-01')]], []],
    [
      'what homes are decided by without one: never before tomorrow',
      ['2025-10-06', null, [], 'DECIDED'],
      { code: 'too-early', earliest: '2025-10-07' },
    ],
  ])('%s', (_title, input, expected) => expect(place(...input)).toEqual(expected));
});

describe('days without an agreement', () => {
  test.each<[string, readonly VersionSpan[], unknown]>([
    ['nothing is known without any', [], []],
    ['none with one that is open', [span('a', '2024-01-01', null)], []],
    ['after the last', [span('a', '2024-01-01', '2025-01-01')], [{ from: '2025-01-01', to: null }]],
    [
      'between two, in whatever order they come',
      [span('b', '2025-03-01', null), span('a', '2024-01-01', '2025-01-01')],
      [{ from: '2025-01-01', to: '2025-03-01' }],
    ],
    [
      'not where one follows the other',
      [span('a', '2024-01-01', '2025-01-01'), span('b', '2025-01-01', null)],
      [],
    ],
  ])('%s', (_title, versions, gaps) => expect(daysWithout(versions)).toEqual(gaps));
});

test('the days that must not be missed: the last for notice, renegotiation, the last of all', () => {
  const version = { from: day('2024-07-01'), to: day('2028-01-01'), agreement: holbaek };
  const days = (today: string) => agreementDates(version, day(today)).map((one) => `${one.kind} ${one.day}`);
  expect(days('2025-10-06')).toEqual([
    ...['RENEGOTIATION 2027-03-01', 'NOTICE_LATEST 2027-07-01', 'EXPIRY 2027-12-31'],
  ]);
  expect(days('2027-07-01')).toEqual(['NOTICE_LATEST 2027-07-01', 'EXPIRY 2027-12-31']);
  expect(days('2027-07-02')).toEqual(['EXPIRY 2027-12-31']);
  expect(agreementDates({ ...version, to: null }, TODAY).map(({ kind }) => kind)).toEqual(['RENEGOTIATION']);
});

describe('notice', () => {
  const version = { from: day('2024-07-01'), to: day('2028-01-01'), agreement: holbaek };
  const end = (noticeOn: string, endsOn: string) => {
    const checked = checkTermination(version, { noticeOn: day(noticeOn), endsOn: day(endsOn) }, TODAY);
    return checked.ok ? 'ends' : checked.error.code;
  };
  test.each([
    ['2025-10-06', '2026-04-05', 'notice-too-short'],
    ['2025-10-06', '2026-04-06', 'ends'],
    ['2025-08-31', '2026-02-28', 'ends'],
    ['2025-10-07', '2026-04-07', 'notice-in-the-future'],
    ['2025-10-06', '2028-01-01', 'ends-before'],
    ['2025-01-01', '2025-10-06', 'notice-too-short'],
  ])('given on %s to end on %s: %s', (noticeOn, endsOn, expected) =>
    expect(end(noticeOn, endsOn)).toBe(expected),
  );
  test('of a version that has not begun ends it after its first day at the earliest', () => {
    const coming = { ...version, from: day('2027-01-01'), to: null };
    expect(earliestEnd(coming, TODAY, TODAY)).toBe('2027-01-02');
  });
  test('is not to be given where the agreement says nothing of it', () => {
    const silent = { ...version, to: null, agreement: getAgreement('randers-2022') };
    expect(earliestEnd(silent, TODAY, TODAY)).toBeNull();
  });
});

describe('who signs', () => {
  const id = (text: string) => asId<OrganisationId>(text);
  const known = [
    { id: id('1'), name: 'Lejerbo Holbæk', cvr: '26770750' },
    { id: id('2'), name: 'MNV BOLIG', cvr: null },
    { id: id('3'), name: 'Holbæk Boligselskab', cvr: '99999999' },
  ];
  test('the municipality and those who are found by number, else by name or alias', () => {
    const { parties, unknown } = signingParties(holbaek, known);
    expect(parties.map((party) => party.id)).toEqual([null, '1', '2']);
    // Another number is another organisation, whatever it is called.
    expect(unknown).toContain('Holbæk Boligselskab');
  });
  test('all who act there where the agreement names none', () => {
    expect(signingParties({ ...holbaek, organisations: [] }, known).parties).toHaveLength(4);
  });
  test('a signature given to another text counts no more', () => {
    const parties = [
      { id: null, name: 'Kommunen' },
      { id: id('1'), name: 'Lejerbo' },
    ];
    const given = [
      { partyId: null, checksum: 'now' },
      { partyId: id('1'), checksum: 'before' },
    ];
    expect(unsignedParties(parties, given, 'now').map(({ name }) => name)).toEqual(['Lejerbo']);
  });
});

test('departments are stranded that stand, or are to stand, in a tier that is not there', () => {
  const placed = (...rows: readonly (readonly [tier: string, from: string])[]) => ({
    department: '1',
    placements: rows.map(([tier, from]) => ({ tier, from: day(from), to: null })),
  });
  const without = { tiers: holbaek.tiers.filter(({ tier }) => tier !== 'RED') };
  const stranded = (...rows: readonly (readonly [string, string])[]) =>
    strandedPlacements(without, day('2026-01-01'), [placed(...rows)]).map(({ tier }) => tier);
  expect(stranded(['RED', '2025-01-01'])).toEqual(['RED']);
  expect(stranded(['RED', '2025-01-01'], ['GREEN', '2025-06-01'])).toEqual([]);
  expect(stranded(['GREEN', '2025-01-01'], ['RED', '2026-03-01'])).toEqual(['RED']);
});
