'use client';

import { useTranslations } from 'next-intl';
import { KEPT_PERIODS, periodTerms } from '@/lib/domain/papers/kept-periods';
import type { FormState } from '@/lib/schemas/form-state';
import { keptField } from '@/lib/schemas/letting-settings/letting-settings';
import { NumberField } from '../ui/text-field';

interface KeptFieldsProps {
  shown: (name: string) => string;
  errors: FormState['fieldErrors'];
}

/** How long everything beside files is kept, each with its bounds and what holds for who says nothing. */
export function KeptFields({ shown, errors }: KeptFieldsProps) {
  const t = useTranslations('offers.settings');
  return (
    <div className="grid items-start gap-5 sm:grid-cols-2">
      {KEPT_PERIODS.map((period) => {
        const { least, most, standing } = periodTerms(period);
        return (
          <NumberField
            key={period}
            name={keptField(period)}
            label={t(`keptFor.${period}`)}
            hint={t('keptBounds', { least, most, standing })}
            error={errors[keptField(period)]}
            defaultValue={shown(keptField(period))}
            maxLength={4}
          />
        );
      })}
    </div>
  );
}
