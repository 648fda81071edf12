import { describe, expect, test } from 'vitest';
import { hoejeTaastrup2023 } from '@/agreements/hoeje-taastrup-2023';
import { holbaek2024 } from '@/agreements/holbaek-2024';
import type { AgreementDocument } from '../agreement/agreement-document';
import { parseAgreement } from '../agreement/parse-agreement';
import type { DepartmentFacts } from '../allocation/decision';
import { calendarDate } from '../shared/calendar-date';
import { asId, type KeyFigureId } from '../shared/ids';
import { type FigureOption, usualFigures } from './round-figures';
import { criteriaToSwitch, faultOfRow, mayBeAssessed, proposeForRow } from './round-row';

const agreementOf = (document: AgreementDocument) => {
  const parsed = parseAgreement(document);
  if (!parsed.ok) throw new Error(parsed.error.path);
  return parsed.value;
};
const holbaek = agreementOf(holbaek2024);
const taastrup = agreementOf(hoejeTaastrup2023);
const ON = calendarDate('2025-11-01');
const NOTHING: DepartmentFacts = { placements: [], keyFigures: [], designations: [], rehousing: [] };

let made = 0;
const option = (value: string | null, more: Partial<FigureOption> = {}): FigureOption => ({
  ...{
    id: asId<KeyFigureId>(String(++made)),
    name: 'outsideLabourMarket',
    value,
    kind: 'LBF',
    level: 'DEPARTMENT',
  },
  ...{ from: calendarDate('2024-12-01'), to: null, persons: null, ageFrom: 18, ageTo: 64, source: 'prøve' },
  ...{ periodFrom: null, periodTo: null, suppressed: value === null },
  ...more,
});
const chosen = (options: readonly FigureOption[], agreement = holbaek) =>
  usualFigures(options, agreement.proposal, ON).map(({ value }) => value);

describe('the figure chosen until somebody chooses otherwise', () => {
  test('is of the latest day up to the round’s, not of one to come', () => {
    const later = option('50', { from: calendarDate('2025-11-02') });
    expect(chosen([option('20', { from: calendarDate('2023-12-01') }), option('30'), later])).toEqual(['30']);
  });

  test('is of the source that counts, and a number goes before one that is suppressed', () => {
    expect(
      chosen([option('30'), option('31', { kind: 'SBST' }), option('32', { kind: 'MUNICIPALITY' })]),
    ).toEqual(['31']);
    expect(chosen([option(null, { kind: 'SBST' }), option('32', { kind: 'MUNICIPALITY' })])).toEqual(['32']);
  });

  test('is never the area’s, and one of each that the agreement looks at', () => {
    const convicted = option('1.2', { name: 'convicted' });
    expect(chosen([option('44', { level: 'AREA' })])).toEqual([]);
    expect(chosen([option('30'), convicted])).toEqual(['30']);
    expect(chosen([option('30'), convicted], taastrup)).toEqual(['30', '1.2']);
  });
});

describe('what is proposed for a row', () => {
  test('rests on the chosen figures alone, and says where there are none', () => {
    expect(proposeForRow(holbaek, NOTHING, [option('45.5')], ON)).toMatchObject({
      tier: 'RED',
      by: 'FIGURES',
    });
    expect(proposeForRow(holbaek, NOTHING, [option(null)], ON)).toMatchObject({
      tier: 'UNCOLOURED',
      by: 'NO_FIGURES',
    });
    expect(proposeForRow(taastrup, NOTHING, [], ON)).toMatchObject({ tier: 'UNPLACED', by: 'NO_FIGURES' });
  });

  test('gives way to a designation in force on the day of the round', () => {
    const designations = [
      { designation: 'PREVENTION_AREA', from: calendarDate('2021-12-01'), to: null },
    ] as const;
    const proposal = proposeForRow(taastrup, { ...NOTHING, designations }, [option('20')], ON);
    expect(proposal).toMatchObject({ tier: 'LEVEL_2', by: 'FACTS', near: [] });
    const decision = { tier: 'LEVEL_1', reason: 'På vej af listen', criteria: [] };
    expect(faultOfRow(taastrup, proposal, decision)).toBe('placed-by-facts');
  });

  test('is accepted without a reason, and left with one', () => {
    const proposal = proposeForRow(holbaek, NOTHING, [option('20')], ON);
    const decide = (tier: string, reason: string | null, criteria: readonly string[] = []) =>
      faultOfRow(holbaek, proposal, { tier, reason, criteria });
    expect(decide('GREEN', null)).toBeNull();
    expect(decide('YELLOW', null)).toBe('reason-needed');
    expect(decide('YELLOW', 'På vej op', ['S1', 'S4'])).toBeNull();
    expect(decide('RED', 'På vej op', ['S1'])).toBe('criterion-unknown');
  });
});

test('criteria are switched on where the agreement leaves it to the placement', () => {
  expect(criteriaToSwitch(holbaek, 'YELLOW')).toEqual(['S1', 'S2', 'S3', 'S4']);
  expect(criteriaToSwitch(holbaek, 'RED')).toEqual([]);
});

test.each([
  [99, 0, true],
  [100, 0, false],
  [60, 39, true],
  [60, 40, false],
])('%i family and %i youth homes under a hundred: %s', (familyDwellings, youthDwellings, may) => {
  expect(mayBeAssessed({ ownAssessmentBelow: 100 }, { familyDwellings, youthDwellings })).toBe(may);
  expect(mayBeAssessed({ ownAssessmentBelow: null }, { familyDwellings, youthDwellings })).toBe(false);
});
