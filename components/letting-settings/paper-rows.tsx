'use client';

import { useTranslations } from 'next-intl';
import type { FormState } from '@/lib/schemas/form-state';
import { SelectField } from '../ui/select-field';
import { NumberField } from '../ui/text-field';

/** One kind of paper: how it is handed in, and for how long a file of it is kept. */
export interface PaperRow {
  kind: string;
  paper: string;
  way: { name: string; value: 'SHOWN' | 'UPLOADED' };
  days: { name: string; value: string; most: number; after: 'DECISION' | 'END' };
}

/** A row a kind, each field with a label of its own: the kind names the group. */
export function PaperRows({ rows, state }: { rows: readonly PaperRow[]; state: FormState }) {
  const t = useTranslations('offers.settings');
  return (
    <ul className="divide-y divide-line border-y border-line">
      {rows.map(({ kind, paper, way, days }) => (
        <li key={kind} className="py-3.5">
          <fieldset className="grid items-start gap-x-5 gap-y-3 sm:grid-cols-[minmax(0,1fr)_11rem_12rem]">
            <legend className="float-left pt-1 text-md font-medium sm:w-full">{paper}</legend>
            <SelectField
              name={way.name}
              label={t('way')}
              options={[
                { value: 'SHOWN', label: t('SHOWN') },
                { value: 'UPLOADED', label: t('UPLOADED') },
              ]}
              defaultValue={state.values[way.name] ?? way.value}
              error={state.fieldErrors[way.name]}
              bare
            />
            {days.most === 0 ? (
              <p className="text-sm text-ink-muted">{t('atOnce')}</p>
            ) : (
              <NumberField
                name={days.name}
                label={t('days')}
                hint={t(days.after === 'DECISION' ? 'daysAfterDecision' : 'daysAfterEnd')}
                defaultValue={state.values[days.name] ?? days.value}
                error={state.fieldErrors[days.name]}
                maxLength={5}
                bare
              />
            )}
          </fieldset>
        </li>
      ))}
    </ul>
  );
}
