import type { Scope } from '@/lib/domain/access/scope';
import type { PaperFileRow, PaperRow } from '@/lib/domain/papers/paper-row';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import type { ApplicantId, PaperId } from '@/lib/domain/shared/ids';
import { month } from '@/lib/domain/shared/month';
import { open } from '@/lib/platform/secrets/sealed';
import { hiddenFrom, readerOf } from '../applicants/applicant-protected';
import { ofOrganisations, organisationsOf } from '../own-organisations';
import { inHotTransaction } from '../transaction';

const LIST = `
  SELECT p.id, p.member_id AS "memberId", p.offer_id AS "offerId", o.state AS "offerState", p.kind, p.way, p.verdict,
    p.refusal, p.issued_on AS "issuedOn", p.covers_from AS "coversFrom", p.covers_to AS "coversTo", p.received_at AS "receivedAt",
    p.received_from AS "receivedFrom", p.seen_on AS "seenOn", s.name AS "seenBy", l.name AS "lookedBy",
    p.revision,
    (SELECT json_agg(json_build_object('id', f.id, 'name', CASE WHEN NOT ${hiddenFrom('a', 3)} THEN encode(f.name_sealed, 'base64') END, 'mediaType', f.media_type,
        'bytes', f.bytes, 'eraseOn', f.erase_on, 'erasedAt', f.erased_at,
        'views', (SELECT count(*)::int FROM paper_view w WHERE w.file_id = f.id)) ORDER BY f.received_at, f.id)
      FROM paper_file f WHERE f.paper_id = p.id AND f.complete_at IS NOT NULL) AS files
  FROM paper p LEFT JOIN person s ON s.id = p.seen_by LEFT JOIN person l ON l.id = p.looked_by LEFT JOIN offer o ON o.id = p.offer_id
    JOIN applicant a ON a.id = p.applicant_id
  WHERE p.applicant_id = $1 AND ${ofOrganisations('p', 2)}
  ORDER BY p.received_at DESC, p.id DESC`;

type FileJson = Omit<PaperFileRow, 'erasedAt'> & { readonly erasedAt: string | null };
type Row = Omit<PaperRow, 'covers' | 'files'> & {
  readonly coversFrom: string | null;
  readonly coversTo: string | null;
  readonly files: readonly FileJson[] | null;
};

/** The papers of an applicant's household, the latest first; of another tenant's applicant none. */
export async function listPapers(scope: Scope, applicantId: ApplicantId): Promise<readonly PaperRow[]> {
  const values = [applicantId, organisationsOf(scope), readerOf(scope)];
  const { rows } = await inHotTransaction(scope, (tx) =>
    tx.query<Row>({ name: 'list-papers', text: LIST, values }),
  );
  return rows.map(({ coversFrom, coversTo, files, ...row }) => ({
    ...row,
    covers:
      coversFrom === null || coversTo === null
        ? null
        : { from: month(coversFrom.slice(0, 7)), to: month(coversTo.slice(0, 7)) },
    files: (files ?? []).map(fileOf),
  }));
}

const fileOf = (file: FileJson): PaperFileRow => ({
  ...file,
  eraseOn: calendarDate(file.eraseOn),
  name: file.name === null ? null : open(Buffer.from(file.name, 'base64'), file.id),
  erasedAt: file.erasedAt === null ? null : new Date(file.erasedAt),
});

const WHOSE = `
  SELECT p.applicant_id AS "applicantId" FROM paper p
  WHERE p.id = $1 AND ${ofOrganisations('p', 2)}`;

/** One paper, and whose household handed it in; null for another tenant's and for none. */
export async function findPaper(
  scope: Scope,
  id: PaperId,
): Promise<{ readonly applicantId: ApplicantId; readonly paper: PaperRow } | null> {
  const values = [id, organisationsOf(scope)];
  const { rows } = await inHotTransaction(scope, (tx) =>
    tx.query<{ applicantId: ApplicantId }>({ name: 'whose-paper', text: WHOSE, values }),
  );
  const [found] = rows;
  if (found === undefined) return null;
  const paper = (await listPapers(scope, found.applicantId)).find((row) => row.id === id);
  return paper === undefined ? null : { ...found, paper };
}
