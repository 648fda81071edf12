import { getLocale, getTranslations } from 'next-intl/server';
import { EditIndividualForm } from '@/components/agreements/individual/edit-form';
import { capitalised } from '@/components/ui/capitalised';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import type { findIndividualDraft } from '@/lib/data/agreements/individual-drafts';
import type { Agreement } from '@/lib/domain/agreement/agreement';
import { powerOf } from '@/lib/domain/agreement/individual/beyond-framework';
import type { IndividualAgreement } from '@/lib/domain/agreement/individual/individual-agreement';
import { SUBJECT } from '@/lib/domain/agreement/rules/powers-words';
import { addDays } from '@/lib/domain/calendar/days';
import { criterionName } from '@/lib/domain/criteria/criterion-name';
import { formatFraction } from '@/lib/domain/shared/fraction';
import { sectionOf } from '@/lib/schemas/agreements/individual';
import { changeIndividualDraftAction } from './actions';

type Found = NonNullable<Awaited<ReturnType<typeof findIndividualDraft>>>;

/** The form with what the framework leaves to individual agreements. */
export async function Editor({ found, framework }: { found: Found; framework: Agreement }) {
  const { draft, departments } = found;
  const [t, locale] = [await getTranslations('agreementLife.edit'), await getLocale()];
  const named = departments.map(({ number, name }) => ({
    number,
    label: t('department', { number, name }),
  }));
  const places = [{ number: '', label: t('allDepartments') }, ...named];
  const share = powerOf(framework, 'FLEXIBLE_SHARE');
  const cap = framework.letting.find(
    (row) => row.cap !== null && row.tiers.some((tier) => share?.tiers.includes(tier)),
  )?.cap;
  return (
    <EditIndividualForm
      action={changeIndividualDraftAction}
      initial={await initialFormState('agreement.draft')}
      hidden={{ draftId: draft.id, revision: String(draft.revision) }}
      values={valuesOf(draft.agreement)}
      chosen={draft.agreement.criteria.flatMap(({ set, department, criteria }) =>
        criteria.map((criterion) => `${set}|${criterion}|${department ?? ''}`),
      )}
      sets={framework.individual.flatMap((power) => {
        const set = power.kind === 'CRITERIA' && framework.criteriaSets.find((row) => row.set === power.set);
        if (!set) return [];
        const placesOf = places.map(({ number, label }) => ({
          label,
          choices: set.criteria
            .filter(({ always }) => !always)
            .map((row) => ({
              value: `${set.set}|${row.criterion}|${number}`,
              label: criterionName(row)[locale],
            })),
        }));
        return [{ label: set.label[locale], places: placesOf }];
      })}
      cap={cap ? formatFraction(cap) : null}
      transferFirst={powerOf(framework, 'TRANSFER_FIRST') !== null}
      movers={powerOf(framework, 'MOVERS') !== null}
      departments={
        powerOf(framework, 'DISPENSATION') === null
          ? []
          : named.map(({ number, label }) => ({ value: number, label }))
      }
      subjects={framework.individual.flatMap((power) =>
        power.kind === 'TERMS'
          ? [{ name: `terms${power.subject}`, label: capitalised(SUBJECT[power.subject][locale]) }]
          : [],
      )}
    />
  );
}

/** What the draft says, as the form's fields hold it. */
function valuesOf(agreement: IndividualAgreement): Readonly<Record<string, string>> {
  const { inForce, criteria, flexibleShare, transferFirst, movers, dispensations, terms } = agreement;
  return {
    ...{ from: inForce.from ?? '', lastDay: inForce.to ? addDays(inForce.to, -1) : '' },
    sectionCriteria: sectionOf(criteria[0]?.reference),
    share: flexibleShare ? formatFraction(flexibleShare.share) : '',
    sectionShare: sectionOf(flexibleShare?.reference),
    transferFirst: transferFirst ? 'yes' : '',
    sectionTransfer: sectionOf(transferFirst?.reference),
    movers: movers ? (movers.meet ? 'MEET' : 'EXEMPT') : 'SILENT',
    sectionMovers: sectionOf(movers?.reference),
    sectionTerms: sectionOf(terms[0]?.reference ?? dispensations[0]?.reference),
    ...Object.fromEntries(terms.map(({ subject, text }) => [`terms${subject}`, text.da])),
    ...Object.fromEntries(
      dispensations.flatMap(({ department, text, until }, index) => [
        [`dispensationDepartment${index}`, department],
        [`dispensationText${index}`, text.da],
        [`dispensationUntil${index}`, until],
      ]),
    ),
  };
}
