import { DEADLINE_KINDS, DEADLINE_TERMS, type DeadlineKind } from '@/lib/domain/deadline/deadline';

/**
 * Which rows have a deadline of the kind that is running, and which day it is: of the homes for allocation `s`, or of the offers `o`
 * of an open letting `l`. A letting by the lists alone asks for no papers.
 */
export const RUNNING: Readonly<Record<DeadlineKind, { readonly where: string; readonly due: string }>> = {
  ANSWER: { where: `s.state = 'OFFERED'`, due: 's.answer_due' },
  NAME: { where: `s.state = 'CLAIMED'`, due: 's.name_due' },
  OFFER_ANSWER: { where: `o.state = 'SENT'`, due: 'o.answer_due' },
  OFFER_PAPERS: { where: `o.state = 'YES' AND l.basis <> 'LISTS'`, due: 'o.link_until' },
};

const kindsOf = (page: 'SLOT' | 'OFFER') =>
  DEADLINE_KINDS.filter((kind) => DEADLINE_TERMS[kind].page === page);
const chosen = (page: 'SLOT' | 'OFFER', pick: (kind: DeadlineKind) => string): string =>
  `CASE ${kindsOf(page)
    .map((kind) => `WHEN ${RUNNING[kind].where} THEN ${pick(kind)}`)
    .join(' ')} END`;
/** The kind and the day of whatever deadline such a row has, and whether it has one. */
export const deadlineOf = (page: 'SLOT' | 'OFFER') => ({
  kind: chosen(page, (kind) => `'${kind}'`),
  due: chosen(page, (kind) => RUNNING[kind].due),
});
