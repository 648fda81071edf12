import type { AnyScope } from '@/lib/domain/access/scope';
import type { ReferenceFigure } from '@/lib/domain/key-figures/reference-table';
import { inTransaction } from './transaction';

/** Published figures of municipalities, for whoever is signed in. */
export const listReferenceFigures = (scope: AnyScope): Promise<readonly ReferenceFigure[]> =>
  inTransaction(
    scope,
    (tx) => tx.$queryRaw<ReferenceFigure[]>`
      SELECT r.municipality_code AS "municipalityCode", r.municipality_name AS "municipalityName", r.figure, r.period_from AS "yearFrom",
        r.period_to AS "yearTo", trim_scale(r.value)::text AS value, trim_scale(r.value_to)::text AS "valueTo", r.unit, r.uncertain, r.note,
        r.source
      FROM reference_figure r ORDER BY r.row_position, r.column_position`,
  );
