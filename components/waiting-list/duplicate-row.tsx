import { useLocale, useTranslations } from 'next-intl';
import type { Applicant } from '@/lib/domain/applicant/applicant';
import type { DuplicatePair } from '@/lib/domain/waiting-list/duplicate';
import type { FormAction } from '@/lib/schemas/form-state';
import type { ActField } from '../slots/act-field';
import { Chip } from '../ui/chip';
import { formatDay } from '../ui/format';
import { Sub } from '../ui/row-link';
import { FoldedForm } from './folded-form';
import { PairFacts } from './pair-facts';

interface DuplicateRowProps {
  pair: DuplicatePair;
  action: FormAction;
  /** The first pair of the page stands open. */
  open: boolean;
}

/** One pair on a line: who, and why they are suspected; opened it tells where they differ, and has the form that settles it. */
export function DuplicateRow({ pair: { sides, grounds }, action, open }: DuplicateRowProps) {
  const t = useTranslations('waitingList.duplicates');
  const [one, other] = sides;
  const isOneName = one.contact.name === other.contact.name;
  const title = isOneName
    ? one.contact.name
    : t('pair', { one: one.contact.name, other: other.contact.name });
  return (
    <FoldedForm
      open={open}
      summary={
        <>
          <span>
            <b className="font-semibold">{title}</b>
            <Sub>
              {one.reference} · {other.reference}
            </Sub>
          </span>
          <span className="flex flex-wrap gap-2">
            {grounds.map((ground) => (
              <Chip key={ground}>{t(`grounds.${ground}`)}</Chip>
            ))}
          </span>
        </>
      }
      action={action}
      form={one.id + other.id}
      fields={useFindingFields(sides)}
      submit={t('submit')}
      keptText={t('kept')}
    >
      <PairFacts
        sides={sides}
        sameCpr={grounds.includes('SAME_CPR')}
        caption={t('factsOf', { pair: `${one.reference}, ${other.reference}` })}
      />
    </FoldedForm>
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
    ...(one.seniorityOn === other.seniorityOn
      ? []
      : [{ kind: 'check' as const, name: 'earlier', label: t('earlier'), optional: true }]),
    { kind: 'textarea', name: 'reason', label: t('reason'), maxLength: 1000, rows: 2 },
  ];
}
