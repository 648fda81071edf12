import { useLocale, useTranslations } from 'next-intl';
import type { Agreement } from '@/lib/domain/agreement/agreement';
import { shareSubject } from '@/lib/domain/agreement/rules/share-rules';
import { shareInWords } from '@/lib/domain/agreement/share-words';
import type { PastDepartment } from '@/lib/domain/what-if/past';
import type { Plan } from '@/lib/domain/what-if/plan';
import type { Knowledge } from '@/lib/domain/what-if/try-out';
import { paths } from '@/lib/platform/paths';
import { shareField, tierField } from '@/lib/schemas/lists/what-if';
import { buttonClasses } from '../ui/button';
import { capitalised } from '../ui/capitalised';
import { Card } from '../ui/card';
import { RadioGroup } from '../ui/choice-fields';
import { SelectField } from '../ui/select-field';
import { DateField, TextField } from '../ui/text-field';

export interface PlanFormProps {
  municipality: string;
  agreement: Agreement;
  departments: readonly PastDepartment[];
  plan: Plan;
  from: string;
  through: string;
  knowledge: Knowledge;
  /** Something is tried already: its result stands first, and the form is folded. */
  folded: boolean;
  /** What was written in a share, by field. */
  written: Readonly<Record<string, string | undefined>>;
  faults: Readonly<Record<string, string>>;
}

/** What to try, all of it in the address: a trial can be shared and gone back to, and changes nothing. */
export function PlanForm(props: PlanFormProps) {
  const t = useTranslations('whatIf');
  if (!props.folded) {
    return (
      <Card title={t('form.title')}>
        <Fields {...props} />
      </Card>
    );
  }
  return (
    <Card>
      <details>
        <summary className="w-fit font-semibold underline underline-offset-4">{t('form.change')}</summary>
        <div className="mt-4">
          <Fields {...props} />
        </div>
      </details>
    </Card>
  );
}

function Fields(props: PlanFormProps) {
  const t = useTranslations('whatIf');
  const { municipality, from, through, knowledge } = props;
  return (
    <form action={paths.whatIf} className="grid gap-5">
      <input type="hidden" name="municipality" value={municipality} />
      <div className="flex flex-wrap gap-x-6 gap-y-4">
        <DateField name="from" label={t('form.from')} defaultValue={from} />
        <DateField name="through" label={t('form.through')} defaultValue={through} />
      </div>
      <Shares {...props} />
      <Placements {...props} />
      <RadioGroup
        name="knowledge"
        label={t('form.knowledge')}
        defaultValue={knowledge}
        choices={(['AT_THE_TIME', 'TODAY'] as const).map((value) => ({
          ...{ value, label: t(`form.${value}`), hint: t(`form.${value}_HINT`) },
        }))}
      />
      <div className="flex flex-wrap gap-2.5">
        <button type="submit" className={buttonClasses('primary')}>
          {t('form.try')}
        </button>
        <a href={paths.tryOut(municipality)} className={buttonClasses('quiet')}>
          {t('form.reset')}
        </a>
      </div>
    </form>
  );
}

function Shares({ agreement, plan, written, faults }: PlanFormProps) {
  const t = useTranslations('whatIf');
  const locale = useLocale();
  return (
    <fieldset>
      <legend className="font-semibold">{t('form.shares')}</legend>
      <p className="text-sm text-ink-muted">{t('form.sharesHint')}</p>
      <div className="mt-3 grid gap-x-5 gap-y-4 sm:grid-cols-2 xl:grid-cols-3">
        {agreement.rates.map((row) => {
          const name = shareField(row);
          const planned = plan.shares.find(
            ({ dwellingType, tier }) => dwellingType === row.dwellingType && tier === row.tier,
          );
          return (
            <TextField
              key={name}
              name={name}
              label={capitalised(shareSubject(agreement, row)[locale])}
              hint={t('form.now', { share: shareInWords(row.rate)[locale] })}
              defaultValue={written[name] ?? shareInWords(planned?.rate ?? row.rate)[locale]}
              error={faults[name]}
              width="short"
              maxLength={20}
            />
          );
        })}
      </div>
    </fieldset>
  );
}

/** Another tier for single departments; not where the agreement has one tier for all. */
function Placements({ agreement, departments, plan }: PlanFormProps) {
  const t = useTranslations('whatIf');
  const locale = useLocale();
  const tiers = agreement.tiers.filter(({ placeable }) => placeable);
  if (tiers.length < 2) return null;
  return (
    <details open={plan.placements.size > 0}>
      <summary className="w-fit font-semibold underline underline-offset-4">{t('form.placements')}</summary>
      <p className="mt-1 text-sm text-ink-muted">{t('form.placementsHint')}</p>
      <div className="mt-3 grid gap-x-5 gap-y-4 sm:grid-cols-2 xl:grid-cols-3">
        {departments.map(({ id, number, name, organisation }) => (
          <SelectField
            key={id}
            name={tierField(id)}
            label={`${number} ${name}`}
            hint={organisation}
            placeholder={t('form.unchanged')}
            defaultValue={plan.placements.get(id)}
            options={tiers.map(({ tier, label }) => ({ value: tier, label: capitalised(label[locale]) }))}
            bare
          />
        ))}
      </div>
    </details>
  );
}
