import { describe, expect, test } from 'vitest';
import { calendarDate as day } from '../shared/calendar-date';
import { asId, type DepartmentId } from '../shared/ids';
import { changesBetween, concernsMunicipality, factAsRead } from './changes';
import { choicesOfCorrection, correctedFacts } from './corrections';
import { addressLine, compareReports, type Home, type VacancyReport } from './vacancy-report';

const HOME: Home = {
  ...{
    unitNumber: '014-023',
    dwellingType: 'FAMILY',
    allocationRule: null,
    street: 'Eksempelvej',
    houseNumber: '12',
  },
  ...{
    floor: '2',
    door: 'tv',
    postcode: '4300',
    city: 'Holbæk',
    rooms: 3,
    areaTenths: 785,
    rentOre: 594_000,
  },
  ...{ utilitiesOre: 85_000, depositOre: 123_456_789, lift: false, groundFloor: false },
};
const REPORT: VacancyReport = {
  ...{
    departmentId: asId<DepartmentId>('d'),
    externalId: null,
    occasion: 'RELET',
    home: HOME,
    choiceReason: null,
  },
  ...{
    reportedOn: day('2025-10-06'),
    noticeOn: day('2025-09-30'),
    moveOutOn: null,
    inspectionOn: null,
    readyOn: null,
  },
  ...{ availableOn: day('2026-01-01'), takeoverOn: null },
};
const withHome = (home: Partial<Home>): VacancyReport => ({ ...REPORT, home: { ...HOME, ...home } });

describe('what is changed on a vacancy', () => {
  test('is told as it was and as it is', () => {
    expect(changesBetween(REPORT, withHome({ rentOre: 600_000, door: null }))).toEqual([
      { field: 'door', before: 'tv', after: null },
      { field: 'rentOre', before: '594000', after: '600000' },
    ]);
  });

  test('concerns the municipality when it is about the home, not when it is the organisation’s own affair', () => {
    expect(concernsMunicipality(changesBetween(REPORT, withHome({ lift: true })))).toBe(true);
    expect(concernsMunicipality(changesBetween(REPORT, { ...REPORT, availableOn: day('2026-01-02') }))).toBe(
      true,
    );
    expect(concernsMunicipality(changesBetween(REPORT, { ...REPORT, externalId: 'UB-1' }))).toBe(false);
    expect(concernsMunicipality([])).toBe(false);
  });

  test.each([
    ['rentOre', '5.940,00'],
    ['depositOre', '1.234.567,89'],
    ['areaTenths', '78,5'],
    ['availableOn', '01.01.2026'],
    ['takeoverOn', ''],
    ['street', 'Eksempelvej'],
  ])('is read as a form shows it: %s', (field, shown) => {
    expect(factAsRead(REPORT, field)).toBe(shown);
  });
});

describe('what a decision used', () => {
  test.each([
    [withHome({ dwellingType: 'YOUTH' }), ['dwellingType']],
    [withHome({ allocationRule: 'ACCESSIBLE_FULL' }), ['allocationRule']],
    [withHome({ unitNumber: '014-024' }), ['unitNumber']],
    [{ ...REPORT, occasion: 'EXCHANGE' as const }, ['occasion']],
    [{ ...REPORT, reportedOn: day('2025-10-05') }, ['reportedOn']],
    [{ ...REPORT, departmentId: asId<DepartmentId>('e') }, ['departmentId']],
    [withHome({ rentOre: 1 }), []],
  ])('is put right by a new report', (after, facts) => {
    expect(correctedFacts(REPORT, after)).toEqual(facts);
  });

  test('keeps its day, or says that it was moved back', () => {
    expect(choicesOfCorrection(REPORT, withHome({ dwellingType: 'YOUTH' }))).toEqual(['NEW_REPORT']);
    const back = { ...REPORT, reportedOn: day('2025-10-01'), occasion: 'EXCHANGE' as const };
    expect(choicesOfCorrection(REPORT, back)).toEqual(['NEW_REPORT', 'BACKDATED', 'UNCOUNTED_OCCASION']);
  });
});

describe('reports of one batch', () => {
  test('are decided by the day of the report, then by the day the home is available, then by id', () => {
    const first = { ...REPORT, reportedOn: day('2025-10-05') };
    const sooner = { ...REPORT, availableOn: day('2025-12-01') };
    const named = { ...REPORT, externalId: 'b' };
    const before = { ...REPORT, externalId: 'a' };
    expect([named, before, REPORT, sooner, first].sort(compareReports)).toEqual([
      first,
      sooner,
      REPORT,
      before,
      named,
    ]);
  });
});

test.each([
  [{}, 'Eksempelvej 12, 2. tv'],
  [{ floor: 'st' }, 'Eksempelvej 12, st. tv'],
  [{ floor: null, door: null }, 'Eksempelvej 12'],
])('an address is written on one line', (home, line) => {
  expect(addressLine({ ...HOME, ...home })).toBe(line);
});
