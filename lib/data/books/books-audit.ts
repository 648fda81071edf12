import type { Scope } from '@/lib/domain/access/scope';
import type { TurnBasisReading } from '@/lib/domain/agreement/count-terms';
import { DEFAULT_TURN_BASIS } from '@/lib/domain/agreement/terms';
import type { DwellingType } from '@/lib/domain/agreement/vocabulary';
import type { AuditedCounter, AuditLine } from '@/lib/domain/allocation/audit-counter';
import type { TurnBasis } from '@/lib/domain/allocation/legal-basis';
import { ownTenants, tenantValues } from '../tenant-values';
import { inHotTransaction } from '../transaction';
import { exact } from './counters';

export type CounterToAudit = AuditedCounter & {
  readonly id: string;
  readonly department: string;
  readonly name: string;
};

const COUNTERS_AT_ONCE = 200;

// Lines and counters in one statement: one snapshot, so that a report that is just arriving is in both or in neither.
const READ = `
  WITH readings AS MATERIALIZED (SELECT id, document -> 'turnBasis' ->> 'reading' AS reading FROM agreement_version)
  SELECT c.id, d.number || ' ' || d.name AS department, c.name, c.opening_n, c.opening_d, c.credit_n, c.credit_d, c.earned_n,
    c.earned_d, c.corrections_n, c.corrections_d, c.counted, c.slots, c.entries,
    c.quarter_turns, c.quarter_carried,
    (SELECT json_agg(json_build_object('sequence', e.sequence, 'number', e.number, 'used', e.used,
        'earned', ARRAY[e.earned_n::text, e.earned_d::text], 'correction', ARRAY[e.correction_n::text, e.correction_d::text],
        'after', ARRAY[e.credit_after_n::text, e.credit_after_d::text],
        'basis', (SELECT s.legal_basis FROM slot s WHERE s.vacancy_id = e.vacancy_id),
        'turns', CASE e.kind WHEN 'REPORTED' THEN e.used WHEN 'VOIDED' THEN (SELECT
            -(e.correction_n * r.earned_d + r.earned_n * e.correction_d) / (e.correction_d * r.earned_d)
            FROM ledger_entry r WHERE r.vacancy_id = e.vacancy_id AND r.kind = 'REPORTED') ELSE -e.correction_n END,
        'decided', (SELECT json_build_object('dwellingType', (SELECT v.dwelling_type FROM vacancy v WHERE v.id = e.vacancy_id),
          'reading', (SELECT r.reading FROM readings r WHERE r.id = x.agreement_version_id), 'number', x.number, 'route', x.route, 'rate', ARRAY[x.rate_n::text, x.rate_d::text],
          'before', ARRAY[x.credit_before_n::text, x.credit_before_d::text], 'after', ARRAY[x.credit_after_n::text, x.credit_after_d::text])
          FROM decision x WHERE x.vacancy_id = e.vacancy_id AND e.number IS NOT NULL AND x.counter_id = c.id)) ORDER BY e.sequence)
      FROM ledger_entry e WHERE e.counter_id = c.id) AS lines
  FROM counter c JOIN department d ON d.id = c.department_id
  WHERE c.id > $1 AND ${ownTenants('c', 2)} ORDER BY c.id LIMIT ${COUNTERS_AT_ONCE}`;

type Share = [n: string, d: string];
type LineJson = {
  sequence: number;
  number: number | null;
  used: number;
  earned: Share;
  correction: Share;
  after: Share;
  basis: TurnBasis | null;
  turns: number;
  decided: {
    dwellingType: DwellingType;
    reading: TurnBasisReading | null;
    number: number;
    route: string;
    rate: Share;
    before: Share;
    after: Share;
  } | null;
};
type Row = Record<`${'opening' | 'credit' | 'earned' | 'corrections'}_${'n' | 'd'}`, string> & {
  id: string;
  department: string;
  name: string;
  counted: number;
  slots: number;
  entries: number;
  quarter_turns: number;
  quarter_carried: number;
  lines: LineJson[] | null;
};

/** The next counters after an id, with every line of their books; none when all have been read. */
export const listCountersToAudit = (scope: Scope, after: string): Promise<readonly CounterToAudit[]> =>
  inHotTransaction(scope, async (tx) => {
    const { rows } = await tx.query<Row>({
      name: 'audit-counters',
      text: READ,
      values: [after, ...tenantValues(scope)],
    });
    return rows.map(toAudit);
  });

export const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

const toAudit = (row: Row): CounterToAudit => ({
  id: row.id,
  department: row.department,
  name: row.name,
  opening: exact(row.opening_n, row.opening_d),
  credit: exact(row.credit_n, row.credit_d),
  earned: exact(row.earned_n, row.earned_d),
  corrections: exact(row.corrections_n, row.corrections_d),
  counted: row.counted,
  slots: row.slots,
  entries: row.entries,
  quarterTurns: row.quarter_turns,
  quarterCarried: row.quarter_carried,
  lines: (row.lines ?? []).map(lineOf),
});

const lineOf = ({ decided, ...line }: LineJson): AuditLine => ({
  sequence: line.sequence,
  number: line.number,
  usedTurn: line.used === 1,
  earned: exact(...line.earned),
  correction: exact(...line.correction),
  creditAfter: exact(...line.after),
  basis: line.basis,
  turns: line.turns,
  decided: decided && {
    number: decided.number,
    municipal: decided.route === 'MUNICIPAL',
    dwellingType: decided.dwellingType,
    reading: decided.reading ?? DEFAULT_TURN_BASIS,
    rate: exact(...decided.rate),
    creditBefore: exact(...decided.before),
    creditAfter: exact(...decided.after),
  },
});

/** Homes that are the municipality's without being counted: by which part of § 59, by dwelling type. */
export type UncountedTurns = {
  readonly dwellingType: DwellingType;
  readonly basis: TurnBasis | null;
  readonly homes: number;
  /** The reference of one of them. */
  readonly one: string;
};

const UNCOUNTED = `
  SELECT v.dwelling_type AS "dwellingType", s.legal_basis AS basis, count(*)::int AS homes, min(v.reference) AS one
  FROM slot s JOIN vacancy v ON v.id = s.vacancy_id WHERE v.counter_id IS NULL AND ${ownTenants('s', 1)} GROUP BY 1, 2 ORDER BY 1, 2`;

export const listUncountedTurns = (scope: Scope): Promise<readonly UncountedTurns[]> =>
  inHotTransaction(scope, async (tx) => {
    const values = [...tenantValues(scope)];
    return (await tx.query<UncountedTurns>({ name: 'audit-uncounted-turns', text: UNCOUNTED, values })).rows;
  });
