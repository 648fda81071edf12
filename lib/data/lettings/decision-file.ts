import type { Scope } from '@/lib/domain/access/scope';
import type {
  DecisionFile,
  DecisionOnFile,
  LetterOnFile,
  OfferBeside,
} from '@/lib/domain/letting/decisions/decision-file';
import type { LeaseId, OfferId } from '@/lib/domain/shared/ids';
import { hiddenFrom, readerOf } from '../applicants/applicant-protected';
import { ofOrganisations, organisationsOf } from '../own-organisations';
import { inHotTransaction } from '../transaction';

const FIND = `
  SELECT o.id AS "offerId", coalesce(s.four_eyes, false) AS "fourEyes", v.revision AS "vacancyRevision",
    (SELECT e.id FROM lease e WHERE e.vacancy_id = o.vacancy_id AND e.fell_through_on IS NULL) AS "leaseId",
    EXISTS (SELECT FROM department d JOIN area_designation g ON g.area_id = d.area_id WHERE d.id = v.department_id
      AND g.valid_from <= app_today() AND (g.valid_to IS NULL OR app_today() < g.valid_to)) AS designated,
    (SELECT json_agg(json_build_object('id', x.id, 'phase', x.phase, 'place', x.place, 'state', x.state,
        'applicantId', a.id, 'reference', a.reference, 'name', CASE WHEN ${hiddenFrom('a', 3)} THEN NULL ELSE a.name END,
        'answered', x.answered_at IS NOT NULL) ORDER BY x.place)
      FROM offer x JOIN applicant a ON a.id = x.applicant_id WHERE x.letting_id = o.letting_id) AS offers,
    (SELECT json_build_object('offerId', x.id, 'byName', p.name, 'at', c.decided_at)
      FROM offer x JOIN offer_decision c ON c.offer_id = x.id AND c.state = 'FINAL' JOIN person p ON p.id = c.decided_by
      WHERE x.letting_id = o.letting_id AND x.id <> o.id AND x.state = 'APPROVED' LIMIT 1) AS "otherApproved",
    coalesce((SELECT json_agg(json_build_object('decision', c.decision, 'ground', c.ground, 'reason', c.reason,
        'nothingComesOn', c.nothing_comes_on, 'state', c.state,
        'decidedAt', c.decided_at, 'decidedBy', c.decided_by, 'decidedByName', p.name,
        'secondAt', c.second_at, 'secondByName', q.name, 'secondText', c.second_text,
        'undoneAt', c.undone_at, 'undoneByName', u.name, 'undoneText', c.undone_text) ORDER BY c.decided_at DESC, c.id DESC)
      FROM offer_decision c JOIN person p ON p.id = c.decided_by LEFT JOIN person q ON q.id = c.second_by
        LEFT JOIN person u ON u.id = c.undone_by WHERE c.offer_id = o.id), '[]') AS decisions,
    coalesce((SELECT json_agg(json_build_object('id', l.id, 'kind', l.kind, 'language', l.language, 'madeAt', l.made_at,
        'madeByName', p.name, 'erased', l.erased_at IS NOT NULL) ORDER BY l.made_at DESC, l.id DESC)
      FROM letter l JOIN person p ON p.id = l.made_by WHERE l.offer_id = o.id), '[]') AS letters
  FROM offer o JOIN vacancy v ON v.id = o.vacancy_id LEFT JOIN letting_settings s ON s.organisation_id = o.organisation_id
  WHERE o.id = $1 AND ${ofOrganisations('o', 2)}`;

type DecisionRow = Omit<DecisionOnFile, 'decidedAt' | 'second' | 'undone'> & {
  readonly decidedAt: string;
  readonly secondAt: string | null;
  readonly secondByName: string | null;
  readonly secondText: string | null;
  readonly undoneAt: string | null;
  readonly undoneByName: string | null;
  readonly undoneText: string | null;
};

type Row = Omit<DecisionFile, 'decisions' | 'letters' | 'leaseId' | 'otherApproved'> & {
  readonly offers: readonly OfferBeside[];
  readonly decisions: readonly DecisionRow[];
  readonly letters: readonly (Omit<LetterOnFile, 'madeAt'> & { readonly madeAt: string })[];
  readonly leaseId: LeaseId | null;
  readonly otherApproved: { readonly offerId: OfferId; readonly byName: string; readonly at: string } | null;
};

/** What has been decided about an offer, beside whom, and what was written; null for another tenant's and for none. */
export async function findDecisionFile(scope: Scope, id: OfferId): Promise<DecisionFile | null> {
  const values = [id, organisationsOf(scope), readerOf(scope)];
  const { rows } = await inHotTransaction(scope, (tx) =>
    tx.query<Row>({ name: 'find-decision-file', text: FIND, values }),
  );
  const [row] = rows;
  if (row === undefined) return null;
  return {
    ...row,
    decisions: row.decisions.map(decisionOf),
    otherApproved: row.otherApproved && { ...row.otherApproved, at: new Date(row.otherApproved.at) },
    letters: row.letters.map((letter) => ({ ...letter, madeAt: new Date(letter.madeAt) })),
  };
}

function decisionOf(row: DecisionRow): DecisionOnFile {
  const { secondAt, secondByName, secondText, undoneAt, undoneByName, undoneText, ...decision } = row;
  return {
    ...decision,
    decidedAt: new Date(decision.decidedAt),
    second: actOf(secondAt, secondByName, secondText),
    undone: actOf(undoneAt, undoneByName, undoneText),
  };
}

const actOf = (at: string | null, byName: string | null, text: string | null) =>
  at === null ? null : { at: new Date(at), byName: byName ?? '', text: text ?? '' };
