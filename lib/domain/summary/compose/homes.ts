import { DWELLING_TYPES } from '../../agreement/vocabulary';
import { addUp, countOf, occurring, share } from '../add-up';
import type { DepartmentTally, SummaryFacts } from '../facts';
import { type Measure, rentStep, type TallyFilter } from '../measure';
import type { HomesFacts } from '../section-facts';
import type { Cell, Column, DaySpan, Row, SummaryTable } from '../summary';
import { isInBand, RENT_BANDS, type RentThreshold } from '../thresholds';

type Facts = SummaryFacts & HomesFacts;

/** What the homes cost: how many were cheap and what became of them, and the rents by bands. @see F-01, F-03, F-04 */
export const homeTables = (facts: Facts): readonly SummaryTable[] => [
  threshold(facts),
  cheapHomes(facts),
  rentBands(facts),
];

/** By which threshold each period is told: the one of its last day. */
function threshold({ cheapNow, cheapEarlier }: Facts): SummaryTable {
  const row = (id: string, value: RentThreshold | null): Row => ({
    ...{ id, label: { term: 'row', id } },
    cells: value
      ? [
          { kind: 'MONEY', ore: value.ore },
          { kind: 'DATE', on: value.from },
          { kind: 'WORD', label: { names: value.source } },
        ]
      : [{ kind: 'NONE' }, { kind: 'NONE' }, { kind: 'NONE' }],
  });
  return {
    id: 'cheap-home-threshold',
    columns: ['threshold', 'threshold-from', 'threshold-source'].map((id) => ({ id, adds: false })),
    rows: [row('this-period', cheapNow), row('before', cheapEarlier)],
    total: null,
  };
}

const RENTS = ['RENT', 'SLOT_RENT', 'SLOT_RENT_USED', 'SLOT_RENT_DEAR'] as const satisfies readonly Measure[];
type RentMeasure = (typeof RENTS)[number];
const COLUMN_OF: Readonly<Record<RentMeasure, string>> = {
  ...{
    RENT: 'homes-reported',
    SLOT_RENT: 'homes-given',
    SLOT_RENT_USED: 'homes-used',
    SLOT_RENT_DEAR: 'returned-for-price',
  },
};

type Told = {
  readonly tallies: readonly DepartmentTally[];
  readonly threshold: RentThreshold | null;
  /** Where it is not the summary's own period. */
  readonly where?: DaySpan;
};

/** By dwelling type: reported, given as turns, used, and returned because of the price. */
function cheapHomes({ now, earlier, before, cheapNow, cheapEarlier }: Facts): SummaryTable {
  const cells = (of: Pick<TallyFilter, 'dwellingType'>): readonly Cell[] => [
    ...cheapCells({ tallies: now, threshold: cheapNow }, of),
    ...cheapCells({ tallies: earlier, threshold: cheapEarlier, where: before }, of),
  ];
  const types = RENTS.flatMap((measure) =>
    occurring([...now, ...earlier], 'dwellingType', { measure }, DWELLING_TYPES),
  );
  const columns = (of?: 'BEFORE'): readonly Column[] => [
    ...RENTS.map((measure) => ({ id: COLUMN_OF[measure], adds: true, ...(of && { of }) })),
    { id: 'dear-share', adds: false, ...(of && { of }) },
  ];
  return {
    id: 'cheap-homes',
    columns: [...columns(), ...columns('BEFORE')],
    rows: DWELLING_TYPES.filter((type) => types.includes(type)).map((type) => ({
      id: type,
      label: { term: 'dwelling-type', id: type },
      cells: cells({ dwellingType: type }),
    })),
    total: cells({}),
  };
}

function cheapCells(
  { tallies, threshold: value, where }: Told,
  of: Pick<TallyFilter, 'dwellingType'>,
): readonly Cell[] {
  if (value === null) return [...RENTS, 'dear-share'].map(() => ({ kind: 'NONE' }));
  const most = rentStep(value.ore);
  const filter = (measure: RentMeasure): TallyFilter => ({
    ...{ measure, ...of },
    details: stepsOf(tallies, measure, (step) => Number(step) <= most),
  });
  return [
    ...RENTS.map((measure) => countOf(tallies, filter(measure), where)),
    share(addUp(tallies, filter('SLOT_RENT_DEAR')).n, addUp(tallies, filter('SLOT_RENT')).n, {
      ...filter('SLOT_RENT_DEAR'),
      ...where,
    }),
  ];
}

/** The hundreds that occur, so that a list of homes asks for no more than there is. */
const stepsOf = (
  tallies: readonly DepartmentTally[],
  measure: RentMeasure,
  isMeant: (step: string) => boolean,
): readonly string[] => occurring(tallies, 'detail', { measure }, []).filter(isMeant);

const BAND_COLUMNS = ['RENT', 'SLOT_RENT', 'SLOT_RENT_USED'] as const;

function rentBands({ now, earlier, before }: Facts): SummaryTable {
  const cells = (isMeant: (step: string) => boolean): readonly Cell[] =>
    [{ tallies: now }, { tallies: earlier, where: before }].flatMap(({ tallies, where }) =>
      BAND_COLUMNS.map((measure) =>
        countOf(tallies, { measure, details: stepsOf(tallies, measure, isMeant) }, where),
      ),
    );
  const columns = (of?: 'BEFORE') =>
    BAND_COLUMNS.map((measure) => ({ id: COLUMN_OF[measure], adds: true, ...(of && { of }) }));
  return {
    id: 'rent-bands',
    columns: [...columns(), ...columns('BEFORE')],
    rows: RENT_BANDS.map((band) => ({
      id: band.id,
      label: { term: 'rent-band', id: band.id },
      cells: cells((step) => isInBand(band, step)),
    })),
    total: cells(() => true),
    chart: { kind: 'BARS', columns: ['homes-reported'] },
  };
}
