import type { AgreementDocument } from '../agreement/agreement-document';
import { documentOf, published } from '../agreement/document-of';
import type { IndividualDocument } from '../agreement/individual/individual-agreement';
import type { CalendarDate } from '../shared/calendar-date';
import type { PublicDepartment, PublicNotice } from './public-notice';

/** A public notice as it is fetched. Days are `YYYY-MM-DD`. @see docs/domain/public-notice.md */
export type PublicNoticeJson = {
  readonly municipality: { readonly code: string; readonly name: string };
  readonly on: CalendarDate;
  readonly version: {
    readonly number: number;
    readonly from: CalendarDate;
    /** The first day on which it is no longer in force; null is open. */
    readonly to: CalendarDate | null;
    readonly agreement: AgreementDocument;
  } | null;
  readonly departments: readonly (PublicDepartment & { readonly tier: string })[];
  readonly individualAgreements: readonly {
    readonly number: number;
    readonly from: CalendarDate;
    readonly to: CalendarDate | null;
    readonly agreement: IndividualDocument;
  }[];
  readonly changes: readonly CalendarDate[];
};

export function publicNoticeJson({
  municipality: { code, name },
  on,
  version,
  tiers,
  individuals,
  changes,
}: PublicNotice): PublicNoticeJson {
  return {
    municipality: { code, name },
    on,
    version: version && {
      number: version.version,
      ...{ from: version.from, to: version.to },
      agreement: documentOf(version.agreement),
    },
    departments: tiers.flatMap(({ tier, departments }) =>
      departments.map((row) => ({ ...row, tier: tier.tier })),
    ),
    individualAgreements: individuals.map(({ version: number, from, to, agreement }) => ({
      ...{ number, from, to },
      agreement: published(agreement),
    })),
    changes,
  };
}
