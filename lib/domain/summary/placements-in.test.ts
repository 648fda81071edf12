import { describe, expect, test } from 'vitest';
import { getAgreement } from '@/agreements/registry';
import type { AgreementInForce } from '../agreement/agreement-in-force';
import type { DepartmentFacts } from '../allocation/decision';
import { calendarDate as day } from '../shared/calendar-date';
import { type AgreementVersionId, asId, type DepartmentId, type MunicipalityId } from '../shared/ids';
import { placementsIn } from './placements-in';

const YEAR = { from: day('2025-01-01'), through: day('2025-12-31') };
const municipalityId = asId<MunicipalityId>('m');

const version = (
  slug: 'holbaek-2024' | 'hoeje-taastrup-2023',
  from: string,
  to: string,
): AgreementInForce => ({
  ...{ id: asId<AgreementVersionId>(slug), municipalityId, slug, version: 1, from: day(from), to: day(to) },
  agreement: getAgreement(slug),
});
const LEVELS = [version('hoeje-taastrup-2023', '2023-01-01', '2027-01-01')];

const placed = (tier: string, from: string) => ({
  ...{ tier, from: day(from), to: null },
  basis: { decidedOn: day(from), forum: 'Boligforum', figure: null, source: null, criteria: [] },
});

function toldOf(
  facts: Partial<DepartmentFacts>,
  versions = LEVELS,
  life: { opened?: string; closed?: string } = {},
) {
  const department = {
    ...{ id: asId<DepartmentId>('d'), municipalityId },
    openedFrom: life.opened ? day(life.opened) : null,
    closedFrom: life.closed ? day(life.closed) : null,
    facts: { placements: [], keyFigures: [], designations: [], rehousing: [], ...facts },
  };
  const { start, end, changes } = placementsIn(department, versions, YEAR);
  return [
    start?.tier ?? '–',
    ...changes.map(({ on, to, by, forum }) => [on, to?.tier ?? '–', by, forum].filter(Boolean).join(' ')),
    end?.tier ?? '–',
  ];
}

describe('placements of a period', () => {
  test('a decision takes effect on its day; on the first day of the period it is where the department began', () => {
    const once = placed('LEVEL_1', '2023-01-01');
    expect(toldOf({ placements: [once, placed('LEVEL_2', '2025-01-01')] })).toEqual(['LEVEL_2', 'LEVEL_2']);
    expect(toldOf({ placements: [once, placed('LEVEL_2', '2025-01-02')] })).toEqual([
      ...['LEVEL_1', '2025-01-02 LEVEL_2 PLACEMENT Boligforum', 'LEVEL_2'],
    ]);
    expect(toldOf({ placements: [once, placed('LEVEL_2', '2025-12-31')] })).toEqual([
      ...['LEVEL_1', '2025-12-31 LEVEL_2 PLACEMENT Boligforum', 'LEVEL_2'],
    ]);
    expect(toldOf({ placements: [once, placed('LEVEL_2', '2026-01-01')] })).toEqual(['LEVEL_1', 'LEVEL_1']);
    expect(toldOf({ placements: [once, placed('LEVEL_1', '2025-05-01')] })).toEqual(['LEVEL_1', 'LEVEL_1']);
  });

  test('a designation and rehousing go before it, and back again when they end', () => {
    const placements = [placed('LEVEL_1', '2023-01-01')];
    const designations = [
      { designation: 'VULNERABLE_AREA', from: day('2025-12-01'), to: null, source: 'Listen' } as const,
    ];
    const rehousing = [{ from: day('2025-03-01'), to: day('2025-06-01'), reason: 'Renovering' }];
    expect(toldOf({ placements, designations, rehousing })).toEqual([
      ...['LEVEL_1', '2025-03-01 OUTSIDE REHOUSING', '2025-06-01 LEVEL_1 PLACEMENT Boligforum'],
      ...['2025-12-01 LEVEL_3 DESIGNATION', 'LEVEL_3'],
    ]);
  });

  test('where nobody has placed it, that is what is told', () => {
    expect(toldOf({})).toEqual(['UNPLACED', 'UNPLACED']);
  });

  test('a department that is merged away, or begins, stands nowhere before and after', () => {
    const placements = [placed('LEVEL_1', '2023-01-01')];
    expect(toldOf({ placements }, LEVELS, { closed: '2025-07-01' })).toEqual([
      ...['LEVEL_1', '2025-07-01 – ENDED', '–'],
    ]);
    expect(toldOf({ placements }, LEVELS, { opened: '2025-07-01' })).toEqual([
      ...['–', '2025-07-01 LEVEL_1 PLACEMENT Boligforum', 'LEVEL_1'],
    ]);
  });

  test('another agreement’s tier is none, until the department is placed by it', () => {
    const versions = [
      version('hoeje-taastrup-2023', '2023-01-01', '2025-04-01'),
      version('holbaek-2024', '2025-04-01', '2028-01-01'),
    ];
    const placements = [placed('LEVEL_1', '2023-01-01'), placed('GREEN', '2025-05-01')];
    expect(toldOf({ placements }, versions)).toEqual([
      ...['LEVEL_1', '2025-04-01 – ENDED', '2025-05-01 GREEN PLACEMENT Boligforum', 'GREEN'],
    ]);
    expect(toldOf({ placements }, [])).toEqual(['–', '–']);
  });
});
