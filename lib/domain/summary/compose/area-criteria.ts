import type { FigureName } from '../../key-figures/catalogue';
import { markOf } from '../../key-figures/place-mark';
import type { Condition, Outcome } from '../../placement/category';
import type { Bilingual } from '../../shared/bilingual';
import { decimalText } from '../../shared/decimal';
import { type AreaConditions, FIGURE_OF } from '../area-conditions';
import { NOT_KNOWN } from '../known-since';
import type { CriteriaFacts } from '../section-facts';
import type { Cell, Column, Label, Row, SummaryTable } from '../summary';
import { yearBefore } from '../year-before';

const plain = (...ids: readonly string[]): readonly Column[] => ids.map((id) => ({ id, adds: false }));
const HELD: readonly Column[] = plain(
  'figure',
  'figure-source',
  'figure-date',
  'criterion-limit',
  'criterion-state',
);

const NONE: Cell = { kind: 'NONE' };
const word = (label: Label): Cell => ({ kind: 'WORD', label });

/** Areas against the criteria of the act that hold on the last day of the period, and of the year before. @see T-25, almenboligloven § 61 a, stk. 1 */
export function criteriaTable({ criteria, criteriaBefore }: CriteriaFacts): SummaryTable {
  const then = new Map(criteriaBefore.map((area) => [area.areaId, area]));
  const now = new Map(criteria.map((area) => [area.areaId, area]));
  const areas = [...new Map([...then, ...now]).values()];
  return {
    ...{ id: 'area-criteria', columns: [...plain('key-figure'), ...HELD, ...yearBefore(HELD)], total: null },
    rows: areas.flatMap((area) => rowsOf(area, now.get(area.areaId), then.get(area.areaId))),
    before: 'UNDER',
  };
}

/** Of an area that nothing is known of a single row says so. */
function rowsOf(
  { areaId, name, conditions }: AreaConditions,
  now: AreaConditions | undefined,
  then: AreaConditions | undefined,
): readonly Row[] {
  const isKnown = [now, then].some((one) => one?.conditions.some(({ figure }) => figure?.known));
  if (!isKnown) return [{ id: areaId, label: { name }, cells: [NONE, ...unknown(now), ...unknown(then)] }];
  return conditions.flatMap(({ condition }): readonly Row[] => {
    const figure = FIGURE_OF[condition];
    if (figure === undefined) return [];
    const of = (one: AreaConditions | undefined) =>
      one?.conditions.find((each) => each.condition === condition);
    return [
      {
        ...{ id: `${areaId} ${condition}`, label: { name } },
        ...seriesOf(areaId, figure, [of(now), of(then)]),
        cells: [word({ term: 'key-figure', id: figure }), ...heldCells(of(now)), ...heldCells(of(then))],
      },
    ];
  });
}

/** What has been said of the figure through the years, where anything has; of one that is worked out here, of what it is worked out of. */
function seriesOf(
  areaId: string,
  name: FigureName,
  conditions: readonly (Condition | undefined)[],
): Pick<Row, 'series'> {
  const [known] = conditions.flatMap((one) => (one?.figure?.known ? [one.figure] : []));
  if (known === undefined) return {};
  const figure = known.reckoned === 'TWO_YEARS' ? 'outsideLabourMarket' : name;
  return { series: { figure, place: markOf({ level: 'AREA', id: areaId }) } };
}

const unknown = (area: AreaConditions | undefined): readonly Cell[] =>
  area === undefined ? HELD.map(() => NONE) : [NOT_KNOWN, ...HELD.slice(1).map(() => NONE)];

/** Nothing where the category was not worked out. */
function heldCells(condition: Condition | undefined): readonly Cell[] {
  if (condition === undefined) return HELD.map(() => NONE);
  const { figure, limit, outcome } = condition;
  const unit = condition.condition === 'residents' ? 'COUNT' : 'PERCENT';
  const told = figure?.known
    ? ([
        { kind: 'FIGURE', value: decimalText(figure.value, PLACES, '.'), unit },
        word(sourceOf(figure)),
        { kind: 'DATE', on: figure.from },
      ] as const)
    : [figure?.why === 'NO_NUMBER' ? word({ term: 'row', id: 'suppressed' }) : NOT_KNOWN, NONE, NONE];
  return [...told, limit === null ? NONE : word({ names: limitWords(limit, unit) }), word(stateOf(outcome))];
}

const PLACES = 4;

const sourceOf = ({
  source,
  reckoned,
}: {
  readonly source: string;
  readonly reckoned: string | null;
}): Label =>
  reckoned === 'TWO_YEARS'
    ? { names: { da: `${source} (gennemsnit af to år)`, en: `${source} (average of two years)` } }
    : { name: source };

const COMPARED: Readonly<Record<'<' | '<=' | '>' | '>=', Bilingual>> = {
  '<': { da: 'under', en: 'below' },
  '<=': { da: 'højst', en: 'at most' },
  '>': { da: 'over', en: 'above' },
  '>=': { da: 'mindst', en: 'at least' },
};

/** `over 40 %` */
function limitWords({ is, value }: NonNullable<Condition['limit']>, unit: 'COUNT' | 'PERCENT'): Bilingual {
  const sign = unit === 'PERCENT' ? { da: ' %', en: '%' } : { da: '', en: '' };
  return {
    da: `${COMPARED[is].da} ${decimalText(value, PLACES, ',')}${sign.da}`,
    en: `${COMPARED[is].en} ${decimalText(value, PLACES, '.')}${sign.en}`,
  };
}

const stateOf = (outcome: Outcome): Label => ({
  ...{
    term: 'row',
    id: outcome === 'MET' ? 'criterion-met' : outcome === 'NOT_MET' ? 'criterion-not-met' : 'criterion-open',
  },
});
