import type { Scope } from '@/lib/domain/access/scope';
import type { Applicant } from '@/lib/domain/applicant/applicant';
import type { ApplicantId } from '@/lib/domain/shared/ids';
import {
  DUPLICATE_GROUNDS,
  type DuplicateGround,
  type DuplicatePair,
} from '@/lib/domain/waiting-list/duplicate';
import { hiddenFrom, readerOf } from '../applicants/applicant-protected';
import { readApplicants } from '../applicants/applicants';
import { ofOrganisations, organisationsOf } from '../own-organisations';
import { type HotTx, inHotTransaction } from '../transaction';

export type DuplicatePage = {
  readonly pairs: readonly DuplicatePair[];
  readonly total: number;
  /** Pairs in which one is protected and in other hands: only its officer sees and settles them. */
  readonly hidden: number;
  /** The pair to go on from; null: there are no more. */
  readonly next: PairPlace | null;
};
export type PairPlace = { readonly one: string; readonly other: string };

const PAIRS_A_PAGE = 10;
/** A number that more than these share is an office's, not a person's. */
const MOST_SHARING = 6;

// Who shares something is brought together by sorting, once: joined with itself, a list of ten thousand would be read ten
// thousand times as soon as the planner takes it for a short one.
const SUSPECTS = `
  WITH shared AS (
    SELECT s.ground, array_agg(own.id ORDER BY own.id) AS ids, array_agg(own.hidden ORDER BY own.id) AS hidden
    FROM (SELECT a.id, a.organisation_id, a.phone, a.email, a.cpr_index, ${hiddenFrom('a', 2)} AS hidden,
        lower(regexp_replace(btrim(a.name), '[[:space:]]+', ' ', 'g')) || m.born_on AS name_and_birth
      FROM applicant a JOIN household_member m ON m.applicant_id = a.id AND m.relation = 'APPLICANT'
      WHERE ${ofOrganisations('a', 1)} AND a.state <> 'LAPSED' AND a.erased_at IS NULL) AS own
    CROSS JOIN LATERAL (VALUES ('SAME_CPR', encode(own.cpr_index, 'hex')), ('SAME_NAME_AND_BIRTH', own.name_and_birth),
      ('SAME_PHONE', own.phone), ('SAME_EMAIL', own.email)) AS s(ground, value)
    WHERE s.value IS NOT NULL GROUP BY own.organisation_id, s.ground, s.value
    HAVING count(*) BETWEEN 2 AND ${MOST_SHARING}),
  found AS (
    SELECT ground, ids[i] AS one, ids[j] AS other, hidden[i] OR hidden[j] AS hidden
    FROM shared, generate_subscripts(ids, 1) AS i, generate_subscripts(ids, 1) AS j WHERE i < j),
  pairs AS MATERIALIZED (
    SELECT one, other, array_agg(ground) AS grounds, bool_or(hidden) AS hidden FROM found f
    WHERE NOT EXISTS (SELECT FROM duplicate_review r WHERE r.applicant_id = f.one AND r.other_id = f.other)
    GROUP BY one, other)`;
const PAGE = `${SUSPECTS}
  SELECT n.total, n.hidden, p.one, p.other, p.grounds
  FROM (SELECT count(*) FILTER (WHERE NOT hidden)::int AS total, count(*) FILTER (WHERE hidden)::int AS hidden FROM pairs) AS n
    LEFT JOIN LATERAL (SELECT one, other, grounds FROM pairs WHERE NOT hidden
      AND ($3::uuid IS NULL OR (one, other) > ($3, $4::uuid)) ORDER BY one, other LIMIT ${PAIRS_A_PAGE + 1}) AS p ON true
  ORDER BY p.one, p.other`;

/** Pairs that nobody has settled yet, within each of the scope's organisations, in the order of their ids. */
export const listDuplicates = (scope: Scope, after: PairPlace | null): Promise<DuplicatePage> =>
  inHotTransaction(scope, async (tx) => {
    const values = [organisationsOf(scope), readerOf(scope), after?.one ?? null, after?.other ?? null];
    const { rows } = await tx.query<Row>({ name: 'list-duplicates', text: PAGE, values });
    const found = rows.flatMap((row) => (row.one === null ? [] : [row]));
    const shown = found.slice(0, PAIRS_A_PAGE);
    const last = found.length > PAIRS_A_PAGE ? shown.at(-1) : undefined;
    return {
      pairs: await withSides(tx, scope, shown),
      ...{ total: rows[0]?.total ?? 0, hidden: rows[0]?.hidden ?? 0 },
      next: last ? { one: last.one, other: last.other } : null,
    };
  });

type Found = {
  readonly one: ApplicantId;
  readonly other: ApplicantId;
  readonly grounds: readonly DuplicateGround[];
};
/** Without a pair where there is none on this page. */
type Row = { readonly total: number; readonly hidden: number } & (
  | Found
  | { readonly [Column in keyof Found]: null }
);

async function withSides(
  tx: HotTx,
  scope: Scope,
  found: readonly Found[],
): Promise<readonly DuplicatePair[]> {
  const ids = new Set(found.flatMap(({ one, other }) => [one, other]));
  const applicants = await readApplicants(tx, scope, [...ids]);
  return found.flatMap(({ one, other, grounds }) =>
    pairOf(grounds, applicants.get(one), applicants.get(other)),
  );
}

function pairOf(
  grounds: readonly DuplicateGround[],
  one: Applicant | undefined,
  other: Applicant | undefined,
): readonly DuplicatePair[] {
  if (!one || !other) return [];
  return [{ sides: [one, other], grounds: DUPLICATE_GROUNDS.filter((ground) => grounds.includes(ground)) }];
}
