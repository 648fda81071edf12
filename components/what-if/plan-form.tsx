import { useLocale, useTranslations } from 'next-intl';
import type { Agreement, RateTerms } from '@/lib/domain/agreement/agreement';
import type { AgreementInForce } from '@/lib/domain/agreement/agreement-in-force';
import { shareSubject } from '@/lib/domain/agreement/rules/share-rules';
import { shareInWords } from '@/lib/domain/agreement/share-words';
import { rateTerms } from '@/lib/domain/agreement/terms';
import type { PastDepartment } from '@/lib/domain/what-if/past';
import type { Knowledge, Plan } from '@/lib/domain/what-if/plan';
import { paths } from '@/lib/platform/paths';
import { shareField, tierField } from '@/lib/schemas/lists/what-if';
import { buttonClasses } from '../ui/button';
import { capitalised } from '../ui/capitalised';
import { Card } from '../ui/card';
import { RadioGroup } from '../ui/choice-fields';
import { SelectField } from '../ui/select-field';
import { DateField, TextField } from '../ui/text-field';

export interface PlanFormProps {
  asked: {
    readonly version: Pick<AgreementInForce, 'municipalityId' | 'agreement'>;
    readonly plan: Plan;
    readonly period: { readonly from: string; readonly through: string };
    readonly knowledge: Knowledge;
    readonly draft: { readonly id: string; readonly title: string } | null;
    readonly round: { readonly id: string; readonly title: string } | null;
    readonly drafts: readonly { readonly id: string; readonly title: string }[];
    readonly rounds: readonly { readonly id: string; readonly title: string }[];
  };
  departments: readonly Pick<PastDepartment, 'id' | 'number' | 'name' | 'organisation'>[];
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
  const {
    version: { municipalityId: municipality },
    period: { from, through },
    knowledge,
  } = props.asked;
  return (
    <form action={paths.whatIf} className="grid gap-5">
      <input type="hidden" name="municipality" value={municipality} />
      <div className="flex flex-wrap gap-x-6 gap-y-4">
        <DateField name="from" label={t('form.from')} defaultValue={from} />
        <DateField name="through" label={t('form.through')} defaultValue={through} />
      </div>
      <Stored {...props} />
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

/** What is being worked on elsewhere and may be tried as it stands. */
function Stored({ asked: { draft, drafts, round, rounds } }: PlanFormProps) {
  const t = useTranslations('whatIf');
  const choices = [
    { name: 'draft', rows: withChosen(drafts, draft), chosen: draft },
    { name: 'round', rows: withChosen(rounds, round), chosen: round },
  ] as const;
  if (choices.every(({ rows }) => rows.length === 0)) return null;
  return (
    <div className="grid gap-x-5 gap-y-4 sm:grid-cols-2">
      {choices.map(({ name, rows, chosen }) => (
        <SelectField
          key={name}
          name={name}
          label={t(`form.${name}`)}
          hint={t(`form.${name}Hint`)}
          placeholder={t('form.none')}
          defaultValue={chosen?.id}
          options={rows.map(({ id, title }) => ({ value: id, label: title }))}
          bare
        />
      ))}
    </div>
  );
}

type Titled = { readonly id: string; readonly title: string };

/** What the address names stays a choice, also when it is no longer worked on. */
const withChosen = (rows: readonly Titled[], chosen: Titled | null): readonly Titled[] =>
  chosen === null || rows.some(({ id }) => id === chosen.id) ? rows : [chosen, ...rows];

function Shares({ asked: { plan, version }, written, faults }: PlanFormProps) {
  const agreement = plan.agreement ?? version.agreement;
  const t = useTranslations('whatIf');
  const locale = useLocale();
  const nowOf = (inForce: Agreement, { dwellingType, tier }: RateTerms): string => {
    const now = rateTerms(inForce, dwellingType, tier);
    return now === null ? t('form.newShare') : t('form.now', { share: shareInWords(now.rate)[locale] });
  };
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
              hint={nowOf(version.agreement, row)}
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
function Placements({ asked: { plan, version, round }, departments }: PlanFormProps) {
  const agreement = plan.agreement ?? version.agreement;
  const t = useTranslations('whatIf');
  const locale = useLocale();
  const tiers = agreement.tiers.filter(({ placeable }) => placeable);
  if (tiers.length < 2) return null;
  return (
    <details open={plan.placements.size > 0 && round === null}>
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
