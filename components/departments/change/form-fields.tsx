import { useLocale, useTranslations } from 'next-intl';
import type { TierTerms } from '@/lib/domain/agreement/agreement';
import { capitalised } from '../../ui/capitalised';
import {
  BoundDate,
  BoundNumber,
  BoundSelect,
  BoundText,
  BoundTextarea,
} from '../../vacancies/form/bound-fields';

export interface ChangeFormChoices {
  /** Of the agreement in force; one or none: nothing is placed. */
  tiers: readonly TierTerms[];
  areas: readonly { readonly id: string; readonly name: string }[];
}

/** A department that begins. `suffix` tells apart the two of a split. */
export function NewDepartmentFields({
  tiers,
  areas,
  suffix = '',
}: ChangeFormChoices & { suffix?: '' | '1' | '2' }) {
  const t = useTranslations('departmentChanges.form');
  const locale = useLocale();
  return (
    <div className="grid gap-5">
      <div className="grid items-end gap-5 sm:grid-cols-[12rem_1fr]">
        <BoundText name={`number${suffix}`} label={t('number')} hint={t('numberHint')} maxLength={20} />
        <BoundText name={`name${suffix}`} label={t('name')} maxLength={120} />
      </div>
      {areas.length > 0 && (
        <BoundSelect
          name={`areaId${suffix}`}
          label={t('areaId')}
          optional
          placeholder={t('noArea')}
          options={areas.map(({ id, name }) => ({ value: id, label: name }))}
          width="medium"
        />
      )}
      <div className="grid gap-5 sm:grid-cols-3">
        {(['family', 'youth', 'elderly'] as const).map((kind) => (
          <BoundNumber key={kind} name={`${kind}${suffix}`} label={t(kind)} />
        ))}
      </div>
      {tiers.length > 1 && (
        <>
          <BoundSelect
            name={`tier${suffix}`}
            label={t('tier')}
            placeholder=""
            options={tiers.map(({ tier, label }) => ({ value: tier, label: capitalised(label[locale]) }))}
            width="medium"
          />
          <BoundTextarea
            name={`tierReason${suffix}`}
            label={t('tierReason')}
            hint={t('tierReasonHint')}
            rows={2}
          />
          <p className="max-w-prose text-sm text-ink-muted">{t('criteria')}</p>
        </>
      )}
    </div>
  );
}

/** When, where and why it was decided. */
export function DecidedFields({ hasAreas }: { hasAreas: boolean }) {
  const t = useTranslations('departmentChanges.form');
  return (
    <div className="grid gap-5">
      <div className="grid items-end gap-5 sm:grid-cols-2">
        <BoundDate name="effectiveOn" label={t('effectiveOn')} hint={t('effectiveOnHint')} />
        <BoundDate name="decidedOn" label={t('decidedOn')} />
      </div>
      <BoundText name="forum" label={t('forum')} maxLength={120} width="medium" />
      {hasAreas && (
        <BoundTextarea
          name="areaReason"
          label={t('areaReason')}
          hint={t('areaReasonHint')}
          optional
          rows={2}
        />
      )}
      <BoundTextarea name="reason" label={t('reason')} hint={t('reasonHint')} rows={3} />
    </div>
  );
}

/** The fields' names, for the summary of what has to be put right. */
export function useChangeLabels(suffixes: readonly string[] = ['']): Readonly<Record<string, string>> {
  const t = useTranslations('departmentChanges.form');
  const of = ['number', 'name', 'areaId', 'family', 'youth', 'elderly', 'tier', 'tierReason'] as const;
  const plain = ['effectiveOn', 'decidedOn', 'forum', 'reason', 'areaReason', 'with', 'houses'] as const;
  return Object.fromEntries([
    ...plain.map((name) => [name, t(name)]),
    ...suffixes.flatMap((suffix) => of.map((name) => [`${name}${suffix}`, t(name)])),
  ]);
}
