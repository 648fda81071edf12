import { useTranslations } from 'next-intl';
import { paths } from '@/lib/platform/paths';
import type { FormAction, FormState } from '@/lib/schemas/form-state';
import { LinkButton } from '../../ui/button';
import { Card } from '../../ui/card';
import { SubmitButton } from '../../ui/submit-button';
import { BoundCheckboxes } from '../../vacancies/form/bound-fields';
import { FormShell } from '../../vacancies/form/form-shell';
import { type ChangeFormChoices, DecidedFields, NewDepartmentFields, useChangeLabels } from './form-fields';

interface ChangeFormProps extends ChangeFormChoices {
  departmentId: string;
  action: FormAction;
  initial: FormState;
  defaults: Readonly<Record<string, string>>;
}

interface MergeFormProps extends ChangeFormProps {
  others: readonly { readonly id: string; readonly number: string; readonly name: string }[];
}

/** Departments that become one. */
export function MergeForm({ departmentId, action, initial, defaults, others, ...choices }: MergeFormProps) {
  const t = useTranslations('departmentChanges.form');
  const kept = useTranslations('forms')('kept');
  return (
    <Card>
      <FormShell
        {...{ action, initial, defaults }}
        words={{ kept, labels: useChangeLabels() }}
        foot={<Foot departmentId={departmentId} />}
      >
        <div className="grid max-w-3xl gap-6">
          <p className="max-w-prose">{t('mergeLead')}</p>
          <input type="hidden" name="departmentId" value={departmentId} />
          <BoundCheckboxes
            name="with[]"
            label={t('with')}
            choices={others.map(({ id, number, name }) => ({ value: id, label: `${number} ${name}` }))}
            before={[]}
          />
          <h2 className="text-lg">{t('new')}</h2>
          <p className="text-sm text-ink-muted">{t('dwellingsMerge')}</p>
          <NewDepartmentFields {...choices} />
          <DecidedFields hasAreas={choices.areas.length > 0} />
        </div>
      </FormShell>
    </Card>
  );
}

interface SplitFormProps extends ChangeFormProps {
  houses: readonly { readonly house: string; readonly homes: number }[];
  before: { readonly family: number; readonly youth: number; readonly elderly: number };
}

/** A department that becomes two. */
export function SplitForm({
  departmentId,
  action,
  initial,
  defaults,
  houses,
  before,
  ...choices
}: SplitFormProps) {
  const t = useTranslations('departmentChanges.form');
  const kept = useTranslations('forms')('kept');
  return (
    <Card>
      <FormShell
        {...{ action, initial, defaults }}
        words={{ kept, labels: useChangeLabels(['1', '2']) }}
        foot={<Foot departmentId={departmentId} />}
      >
        <div className="grid max-w-3xl gap-6">
          <p className="max-w-prose">{t('splitLead')}</p>
          <input type="hidden" name="departmentId" value={departmentId} />
          <p className="text-sm text-ink-muted">{t('dwellingsSplit', before)}</p>
          <h2 className="text-lg">{t('first')}</h2>
          <NewDepartmentFields {...choices} suffix="1" />
          <h2 className="text-lg">{t('second')}</h2>
          <NewDepartmentFields {...choices} suffix="2" />
          {houses.length > 0 && (
            <div className="sm:columns-2">
              <BoundCheckboxes
                name="houses[]"
                label={t('houses')}
                hint={t('housesHint')}
                optional
                choices={houses.map(({ house, homes }) => ({
                  ...{ value: house, label: t('house', { house, count: homes }) },
                }))}
                before={[]}
              />
            </div>
          )}
          <DecidedFields hasAreas={choices.areas.length > 0} />
        </div>
      </FormShell>
    </Card>
  );
}

function Foot({ departmentId }: { departmentId: string }) {
  const t = useTranslations('departmentChanges.form');
  return (
    <>
      <SubmitButton>{t('submit')}</SubmitButton>
      <LinkButton href={paths.department(departmentId)} look="quiet">
        {t('back')}
      </LinkButton>
    </>
  );
}
