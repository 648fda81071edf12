import type { Scope } from '@/lib/domain/access/scope';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { readToday } from '../clock';
import { reachedRows } from '../own-rows';
import { inTransaction, type Tx } from '../transaction';
import { type AgreementInForce, listAgreementVersions } from './agreement-versions';

export type AgreementParty = {
  readonly organisationId: string;
  readonly name: string;
  readonly cvr: string | null;
  readonly municipalityId: string;
};

export type AgreementShelf = {
  readonly today: CalendarDate;
  /** Latest first. */
  readonly versions: readonly AgreementInForce[];
  /** The organisations that act in the municipalities within reach, by name. */
  readonly parties: readonly AgreementParty[];
};

/** Every agreement that the reader works under, earlier versions too. */
export const listAgreements = (scope: Scope): Promise<AgreementShelf> =>
  inTransaction(scope, async (tx) => {
    const today = await readToday(tx);
    const versions = await listAgreementVersions(tx, scope);
    return { today, versions: [...versions].reverse(), parties: await listParties(tx, scope) };
  });

export const listParties = (tx: Tx, scope: Scope): Promise<AgreementParty[]> => tx.$queryRaw<
  AgreementParty[]
>`
  SELECT o.id AS "organisationId", o.name, o.cvr, om.municipality_id AS "municipalityId"
  FROM organisation_municipality om JOIN organisation o ON o.id = om.organisation_id
  WHERE ${reachedRows(scope, 'om')} ORDER BY o.name`;
