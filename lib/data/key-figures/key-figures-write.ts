import type { Scope } from '@/lib/domain/access/scope';
import { formOf } from '@/lib/domain/key-figures/catalogue';
import type { StatedFigure } from '@/lib/domain/key-figures/figure';
import type { MunicipalityId, OrganisationId, UserId } from '@/lib/domain/shared/ids';
import { insertFrom, instant } from '../append';
import type { HotTx } from '../transaction';

export type NewFigure = {
  readonly id: string;
  readonly municipalityId: MunicipalityId;
  /** The organisation that enters it; null: the municipality. */
  readonly enteredBy: OrganisationId | null;
  readonly figure: StatedFigure;
  /** The row that this one replaces. */
  readonly restates: string | null;
  readonly because: string | null;
  readonly importId: string | null;
  readonly at: Date;
  readonly by: UserId;
};

/** Rows of one message; more would make one large text of everything. */
const AT_ONCE = 2_000;
const COLUMNS = [
  ...['id', 'municipality_id', 'organisation_id', 'department_id', 'area_id', 'group_name', 'level', 'name'],
  ...['value', 'value_to', 'unit', 'persons', 'age_from', 'age_to', 'period_from', 'period_to', 'valid_from'],
  ...[
    'source_kind',
    'source',
    'suppressed',
    'uncertain',
    'method',
    'restates',
    'restated_because',
    'import_id',
  ],
  ...['recorded_at', 'recorded_by', 'entered_by_organisation_id'],
];
const INSERT = insertFrom('key_figure', 'rows', COLUMNS);

/** Enters figures; nothing that stands is changed, and what is replaced stays in the history. */
export async function appendFigures(tx: HotTx, _scope: Scope, figures: readonly NewFigure[]): Promise<void> {
  for (let from = 0; from < figures.length; from += AT_ONCE) {
    const rows = figures.slice(from, from + AT_ONCE).map(rowOf);
    await tx.query({ name: 'append-key-figures', text: INSERT, values: [JSON.stringify({ rows })] });
  }
}

function rowOf({ id, municipalityId, enteredBy, figure, restates, because, importId, at, by }: NewFigure) {
  const { place } = figure;
  const ages = formOf(figure.name).ages;
  return {
    ...{ id, municipality_id: municipalityId, level: place.level, name: figure.name },
    organisation_id: place.level === 'DEPARTMENT' ? place.organisationId : null,
    department_id: place.level === 'DEPARTMENT' ? place.departmentId : null,
    area_id: place.level === 'AREA' ? place.areaId : null,
    group_name: place.level === 'GROUP' ? place.groupName : null,
    ...{ value: figure.value, value_to: figure.valueTo, unit: figure.unit, persons: figure.persons },
    ...{ age_from: ages?.[0] ?? null, age_to: ages?.[1] ?? null },
    ...{ period_from: figure.periodFrom, period_to: figure.periodTo, valid_from: figure.on },
    ...{ source_kind: figure.kind, source: figure.source, suppressed: figure.suppressed, uncertain: false },
    ...{ method: figure.method, restates, restated_because: because, import_id: importId },
    ...{ recorded_at: instant(at), recorded_by: by, entered_by_organisation_id: enteredBy },
  };
}
