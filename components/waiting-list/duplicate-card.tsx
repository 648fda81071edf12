import { useLocale, useTranslations } from 'next-intl';
import type { Applicant } from '@/lib/domain/applicant/applicant';
import type { DuplicatePair } from '@/lib/domain/waiting-list/duplicate';
import { emptyFormState, type FormAction } from '@/lib/schemas/form-state';
import type { ActField } from '../slots/act-field';
import { ActForm } from '../slots/act-form';
import { Card } from '../ui/card';
import { Chip } from '../ui/chip';
import { formatDay } from '../ui/format';
import { PairFacts } from './pair-facts';

interface DuplicateCardProps {
  pair: DuplicatePair;
  action: FormAction;
}

/** One pair: both sides, why they are suspected, and the form that settles it. */
export function DuplicateCard({ pair: { sides, grounds }, action }: DuplicateCardProps) {
  const t = useTranslations('waitingList.duplicates');
  const [one, other] = sides;
  const title = t('pair', { one: one.contact.name, other: other.contact.name });
  return (
    <Card title={title}>
      <ul className="mb-4 flex flex-wrap gap-2">
        {grounds.map((ground) => (
          <li key={ground}>
            <Chip>{t(`grounds.${ground}`)}</Chip>
          </li>
        ))}
      </ul>
      <PairFacts sides={sides} caption={t('factsOf', { pair: title })} />
      <div className="mt-6">
        <ActForm
          action={action}
          initial={emptyFormState}
          form={one.id + other.id}
          fields={useFindingFields(sides)}
          submit={t('submit')}
          keptText={t('kept')}
        />
      </div>
    </Card>
  );
}

function useFindingFields([one, other]: readonly [Applicant, Applicant]): readonly ActField[] {
  const t = useTranslations('waitingList.duplicates');
  const locale = useLocale();
  const of = ({ reference, seniorityOn }: Applicant) => ({
    reference,
    seniority: formatDay(seniorityOn, locale),
  });
  return [
    { kind: 'hidden', name: 'firstId', value: one.id },
    { kind: 'hidden', name: 'firstRevision', value: String(one.revision) },
    { kind: 'hidden', name: 'secondId', value: other.id },
    { kind: 'hidden', name: 'secondRevision', value: String(other.revision) },
    {
      ...{ kind: 'radio', name: 'finding', label: t('finding') },
      choices: [
        { value: 'KEEP_FIRST', label: t('keepFirst', of(one)), hint: t('keepHint') },
        { value: 'KEEP_SECOND', label: t('keepSecond', of(other)), hint: t('keepHint') },
        { value: 'DIFFERENT_PEOPLE', label: t('different') },
      ],
    },
    { kind: 'check', name: 'earlier', label: t('earlier'), optional: true },
    { kind: 'textarea', name: 'reason', label: t('reason'), maxLength: 1000, rows: 2 },
  ];
}
