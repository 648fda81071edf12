import { actorOf, type Scope } from '@/lib/domain/access/scope';
import type { MunicipalityId, PublicationId, SavedSummaryId } from '@/lib/domain/shared/ids';
import type { Summary } from '@/lib/domain/summary/summary';
import { inTransaction, type Tx } from '../transaction';

/** A closed edition that was published, with all its figures: what readers see is decided beside it. */
export type PublishedEdition = {
  readonly year: number;
  readonly number: number;
  readonly checksum: string;
  readonly figures: Summary;
};

/** The editions published of these years, in the order in which they were made. */
export const listPublishedEditions = (
  tx: Tx,
  _scope: Scope,
  { municipalityId, years }: { readonly municipalityId: MunicipalityId; readonly years: readonly number[] },
): Promise<PublishedEdition[]> =>
  tx.$queryRaw<PublishedEdition[]>`
    SELECT p.year, p.edition AS number, p.checksum, e.figures
    FROM summary_publication p JOIN summary_edition e ON e.summary_id = p.summary_id AND e.number = p.edition
    WHERE p.municipality_id = ${municipalityId}::uuid AND p.year = ANY (${[...years]}::int[]) ORDER BY p.year, p.edition`;

/** An excerpt of a closed year as anybody may read it. */
export type PublicSummary = {
  readonly year: number;
  readonly edition: number;
  readonly kind: 'CLOSED' | 'RESTATED';
  /** When the edition was made, and when it was published. */
  readonly madeAt: Date;
  readonly publishedAt: Date;
  readonly figures: Summary;
};

export type PublicYear = {
  /** In the order in which they were made; never none. */
  readonly editions: readonly PublicSummary[];
  /** When an edition was made that each party has agreed on, later than those, and that is not published. */
  readonly restatedAt: Date | null;
};

/** Everything published of a closed year of the municipality with this number; null: nothing is. */
export const findPublicYear = (scope: Scope, code: string, year: number): Promise<PublicYear | null> =>
  inTransaction(scope, async (tx) => {
    const editions = await tx.$queryRaw<(PublicSummary & { summaryId: string })[]>`
      SELECT p.year, p.edition, e.kind, e.made_at AS "madeAt", p.published_at AS "publishedAt", p.figures, p.summary_id AS "summaryId"
      FROM summary_publication p JOIN summary_edition e ON e.summary_id = p.summary_id AND e.number = p.edition
        JOIN municipality m ON m.id = p.municipality_id
      WHERE m.code = ${code} AND p.year = ${year} ORDER BY p.edition`;
    const last = editions.at(-1);
    if (last === undefined) return null;
    const [later] = await tx.$queryRaw<{ madeAt: Date }[]>`
      SELECT e.made_at AS "madeAt" FROM summary_edition e JOIN saved_summary s ON s.id = e.summary_id
      WHERE e.summary_id = ${last.summaryId}::uuid AND e.kind = 'RESTATED' AND e.number > ${last.edition} AND (
        SELECT coalesce(array_agg(coalesce(a.party_id, s.municipality_id)), '{}') @> (s.parties || s.municipality_id)
        FROM summary_act a WHERE a.summary_id = s.id AND a.edition = e.number AND a.kind IN ('APPROVED', 'RESTATED'))
      ORDER BY e.number LIMIT 1`;
    return {
      editions: editions.map(({ summaryId: _, ...edition }) => edition),
      restatedAt: later?.madeAt ?? null,
    };
  });

/** The years of which something is published, latest first. */
export const listPublicYears = (scope: Scope, code: string): Promise<readonly number[]> =>
  inTransaction(scope, async (tx) => {
    const rows = await tx.$queryRaw<{ year: number }[]>`
      SELECT DISTINCT p.year FROM summary_publication p JOIN municipality m ON m.id = p.municipality_id
      WHERE m.code = ${code} ORDER BY p.year DESC`;
    return rows.map(({ year }) => year);
  });

export type Publication = {
  readonly edition: number;
  readonly publishedAt: Date;
  readonly by: string;
};

/** What was published of a kept summary, and by whom. */
export const listPublications = (scope: Scope, summaryId: SavedSummaryId): Promise<readonly Publication[]> =>
  inTransaction(
    scope,
    (tx) =>
      tx.$queryRaw<Publication[]>`
        SELECT p.edition, p.published_at AS "publishedAt", u.name AS by FROM summary_publication p JOIN person u ON u.id = p.published_by
        WHERE p.summary_id = ${summaryId}::uuid ORDER BY p.edition`,
  );

export type NewPublication = {
  readonly id: PublicationId;
  readonly municipalityId: MunicipalityId;
  readonly summaryId: SavedSummaryId;
  readonly edition: number;
  readonly checksum: string;
  readonly year: number;
  readonly figures: Summary;
};

/** Answers whether it was new: an edition is published once. */
export async function insertPublication(tx: Tx, scope: Scope, row: NewPublication): Promise<boolean> {
  const made = await tx.$executeRaw`
    INSERT INTO summary_publication (id, municipality_id, summary_id, edition, checksum, year, figures, published_at, published_by)
    VALUES (${row.id}::uuid, ${row.municipalityId}::uuid, ${row.summaryId}::uuid, ${row.edition}, ${row.checksum}, ${row.year},
      ${JSON.stringify(row.figures)}::jsonb, app_now(), ${actorOf(scope).userId}::uuid)
    ON CONFLICT DO NOTHING`;
  return made === 1;
}
