import { useTranslations } from 'next-intl';
import type { GoalKind } from '@/lib/domain/key-figures/goal-kinds';
import type { GoalTerms } from '@/lib/domain/key-figures/goal-terms';
import type { FormAction, FormState } from '@/lib/schemas/form-state';
import type { ActField } from '../slots/act-field';
import { ActForm } from '../slots/act-form';
import { Card } from '../ui/card';
import type { Option } from '../ui/select-field';
import type { PlaceChoice } from './figure-filters';
import { useGoalFields, useTermFields } from './goal-fields';

interface Sent {
  action: FormAction;
  initial: FormState;
}

interface SetGoalFormProps extends Sent {
  places: readonly PlaceChoice[];
  municipalities: readonly Option[];
}

/** A new goal. */
export function SetGoalForm({ action, initial, places, municipalities }: SetGoalFormProps) {
  const t = useTranslations('keyFigures.goals.form');
  return (
    <ActForm
      action={action}
      initial={initial}
      fields={useGoalFields(places, municipalities)}
      submit={t('save')}
      keptText={useTranslations('forms')('kept')}
    />
  );
}

interface GoalFormsProps {
  goalId: string;
  /** The latest that was said of it, and how many things have been said. */
  said: GoalTerms & { readonly kind: GoalKind };
  version: number;
  groups: readonly string[];
  change: Sent;
  end: Sent;
}

/** One form that says something else of a goal from a day, and one that ends it. */
export function GoalForms({ goalId, said, version, groups, change, end }: GoalFormsProps) {
  const t = useTranslations('keyFigures.goals.form');
  const keptText = useTranslations('forms')('kept');
  const named: readonly ActField[] = [
    { kind: 'hidden', name: 'goalId', value: goalId },
    { kind: 'hidden', name: 'revision', value: String(version) },
  ];
  const because: ActField = {
    ...{ kind: 'textarea', name: 'because', label: t('because'), maxLength: 500, rows: 2 },
  };
  return (
    <>
      <Card title={t('changeTitle')}>
        <p className="mb-4 max-w-prose text-md text-ink-muted">{t('changeLead')}</p>
        <ActForm
          {...change}
          fields={[...named, ...useTermFields(groups, said), because]}
          submit={t('change')}
          keptText={keptText}
          form="change"
        />
      </Card>
      <Card title={t('endTitle')}>
        <p className="mb-4 max-w-prose text-md text-ink-muted">{t('endLead')}</p>
        <ActForm
          {...end}
          fields={[
            ...named,
            { kind: 'day', name: 'to', label: t('to'), value: said.to ?? undefined },
            because,
          ]}
          submit={t('end')}
          look="danger"
          keptText={keptText}
          form="end"
        />
      </Card>
    </>
  );
}
