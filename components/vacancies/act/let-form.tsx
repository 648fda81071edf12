import { useTranslations } from 'next-intl';
import type { VacancyState } from '@/lib/domain/vacancy/vacancy-state';
import type { FormAction, FormState } from '@/lib/schemas/form-state';
import { Card } from '../../ui/card';
import { BoundDate } from '../form/bound-fields';
import { FormShell } from '../form/form-shell';
import { ActFoot } from './act-foot';
import { useFormWords } from './words';

interface LetFormProps {
  vacancy: {
    readonly id: string;
    readonly revision: number;
    readonly state: VacancyState;
    readonly availableOn: string;
    readonly takeoverOn: string | null;
  };
  action: FormAction;
  initial: FormState;
}

/** The organisation has let the home: the last step of its side. */
export function LetForm({ vacancy, action, initial }: LetFormProps) {
  const t = useTranslations('vacancies.act.let');
  const { id, revision, state, availableOn, takeoverOn } = vacancy;
  return (
    <Card>
      <div className="mb-5 max-w-prose space-y-2">
        <p>{t('lead')}</p>
        {state === 'RETURNED' && <p>{t('returned')}</p>}
      </div>
      <FormShell
        action={action}
        initial={initial}
        defaults={{ takeoverOn: takeoverOn ?? availableOn }}
        words={useFormWords()}
        foot={<ActFoot vacancyId={id} label={t('submit')} />}
      >
        <input type="hidden" name="vacancyId" value={id} />
        <input type="hidden" name="revision" value={revision} />
        <BoundDate name="takeoverOn" label={t('takeoverOn')} hint={t('takeoverHint')} optional />
      </FormShell>
    </Card>
  );
}
