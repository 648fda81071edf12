import type { DeadlineKind } from '@/lib/domain/deadline/deadline';

/** The deadlines that stand as a day in their row. */
const KINDS = { SLOT: ['ANSWER', 'NAME'], OFFER: ['OFFER_ANSWER', 'OFFER_PAPERS'] } as const;
type Owner = keyof typeof KINDS;
type RowKind = Extract<DeadlineKind, (typeof KINDS)[Owner][number]>;

/**
 * Which rows have a deadline of the kind that is running, and which day it is: of the homes for allocation `s`, or of the offers `o`
 * of an open letting `l`. A letting by the lists alone asks for no papers.
 */
export const RUNNING: Readonly<Record<RowKind, { readonly where: string; readonly due: string }>> = {
  ANSWER: { where: `s.state = 'OFFERED'`, due: 's.answer_due' },
  NAME: { where: `s.state = 'CLAIMED'`, due: 's.name_due' },
  OFFER_ANSWER: { where: `o.state = 'SENT'`, due: 'o.answer_due' },
  OFFER_PAPERS: { where: `o.state = 'YES' AND l.basis <> 'LISTS'`, due: 'o.link_until' },
};

const chosen = (of: Owner, pick: (kind: RowKind) => string): string =>
  `CASE ${KINDS[of].map((kind) => `WHEN ${RUNNING[kind].where} THEN ${pick(kind)}`).join(' ')} END`;
/** The kind and the day of whatever deadline such a row has, and whether it has one. */
export const deadlineOf = (of: Owner) => ({
  kind: chosen(of, (kind) => `'${kind}'`),
  due: chosen(of, (kind) => RUNNING[kind].due),
});
