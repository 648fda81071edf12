import { type CalendarDate, isInForce } from '../shared/calendar-date';
import type { AgreementVersionId, MunicipalityId } from '../shared/ids';
import type { Agreement } from './agreement';

/** A signed version of a municipality's framework agreement; `to` is the first day it no longer holds. */
export type AgreementInForce = {
  readonly id: AgreementVersionId;
  readonly municipalityId: MunicipalityId;
  readonly slug: string;
  readonly version: number;
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
  readonly agreement: Agreement;
};

/** The version that a municipality's vacancies are decided by on a day; null while none is in force. */
export const versionOn = (
  versions: readonly AgreementInForce[],
  municipalityId: MunicipalityId,
  day: CalendarDate,
): AgreementInForce | null =>
  versions.find((row) => row.municipalityId === municipalityId && isInForce(row, day)) ?? null;

/** Of each municipality the version in force on a day, or else its latest. `versions` latest first. */
export function latestOfEach(
  versions: readonly AgreementInForce[],
  day: CalendarDate,
): readonly AgreementInForce[] {
  const ids = [...new Set(versions.map(({ municipalityId }) => municipalityId))];
  return ids.flatMap((id) => {
    const found =
      versionOn(versions, id, day) ?? versions.find(({ municipalityId }) => municipalityId === id);
    return found === undefined ? [] : [found];
  });
}
