import { getLocale, getTranslations } from 'next-intl/server';
import { ActForm } from '@/components/slots/act-form';
import { capitalised } from '@/components/ui/capitalised';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { placeableTiers } from '@/lib/domain/agreement/placeable-tiers';
import type { RoundFile, RoundRow } from '@/lib/domain/placement/round-file';
import { paths } from '@/lib/platform/paths';
import { assessAction } from '../../actions';

/** The organisation's own assessment of a small department, with its reason. @see Holbæk 8.2 (Q17) */
export async function AssessCard({ row, file }: { row: RoundRow; file: RoundFile }) {
  const [t, forms, locale, initial] = await Promise.all([
    getTranslations('placements.row'),
    getTranslations('forms'),
    getLocale(),
    initialFormState('placement.assess'),
  ]);
  const { round, version } = file;
  return (
    <>
      <p className="mb-5 max-w-prose">{t('assessLead', { count: round.ownAssessmentBelow ?? 0 })}</p>
      <ActForm
        action={assessAction}
        initial={initial}
        keptText={forms('kept')}
        submit={t('assessSubmit')}
        cancel={{ href: paths.placementRound(round.id), label: t('cancel') }}
        fields={[
          { kind: 'hidden', name: 'roundId', value: round.id },
          { kind: 'hidden', name: 'departmentId', value: row.department.id },
          { kind: 'hidden', name: 'revision', value: String(row.revision) },
          {
            ...{ kind: 'radio', name: 'tier', label: t('assessTier'), value: row.assessment?.tier },
            choices: placeableTiers(version.agreement).map(({ tier, label }) => ({
              ...{ value: tier, label: capitalised(label[locale]) },
            })),
          },
          {
            ...{ kind: 'textarea', name: 'reason', label: t('assessReason'), maxLength: 500 },
            value: row.assessment?.text,
          },
        ]}
      />
    </>
  );
}
