import type { UserScope } from '@/lib/domain/access/scope';
import type { OwnDeadline } from '@/lib/domain/year/deadline-calendar';
import { readSlotReader } from './slots-read';
import { inHotTransaction } from './transaction';

/** A calendar is read by a person; what is more than this is not. */
const MOST = 500;

// What is open is the whole office's; what has been received is whoever's who received it, and hers who stands in for her. A manager
// sees everybody's.
const OF_MUNICIPALITY = `
  SELECT CASE s.state WHEN 'OFFERED' THEN 'ANSWER' ELSE 'NAME' END AS kind, s.id, v.reference, s.revision,
    CASE s.state WHEN 'OFFERED' THEN s.answer_due ELSE s.name_due END AS due, coalesce(s.changed_at, s.offered_at) AS since
  FROM slot s JOIN vacancy v ON v.id = s.vacancy_id
  WHERE s.municipality_id = ANY ($1::uuid[]) AND (s.state = 'OFFERED' OR s.state = 'CLAIMED' AND ($2 OR s.claimed_by = ANY ($3::uuid[])))
  ORDER BY due, id LIMIT ${MOST}`;

// The applicants' last day to answer, and then the last day for their papers.
const OF_ORGANISATION = `
  SELECT CASE o.state WHEN 'SENT' THEN 'OFFER_ANSWER' ELSE 'OFFER_PAPERS' END AS kind, o.id, v.reference, o.revision,
    CASE o.state WHEN 'SENT' THEN o.answer_due ELSE o.link_until END AS due, coalesce(o.answered_at, o.sent_at) AS since
  FROM offer o JOIN letting l ON l.id = o.letting_id JOIN vacancy v ON v.id = o.vacancy_id
  WHERE o.organisation_id = ANY ($1::uuid[]) AND l.state = 'OPEN' AND (o.state = 'SENT' OR o.state = 'YES' AND l.basis <> 'LISTS')
  ORDER BY due, id LIMIT ${MOST}`;

/** The days by which the reader, or somebody she stands in for, has to do something about a home. */
export function listOwnDeadlines(scope: UserScope): Promise<readonly OwnDeadline[]> {
  return inHotTransaction(scope, async (tx) => {
    if (scope.side !== 'MUNICIPALITY') {
      const values = [scope.organisations];
      return (await tx.query<OwnDeadline>({ name: 'deadlines-organisation', text: OF_ORGANISATION, values }))
        .rows;
    }
    const { people } = await readSlotReader(tx, scope);
    const values = [scope.municipalities, scope.role === 'MANAGER', people];
    return (await tx.query<OwnDeadline>({ name: 'deadlines-municipality', text: OF_MUNICIPALITY, values }))
      .rows;
  });
}
