import { useTranslations } from 'next-intl';
import type { NextTurn } from '@/lib/domain/allocation/next-turn';
import type { Fraction } from '@/lib/domain/shared/fraction';
import type { VacancyState } from '@/lib/domain/vacancy/vacancy-state';
import type { FormAction, FormState } from '@/lib/schemas/form-state';
import { useNextTurnSentence } from '../../counters/next-turn';
import { Card } from '../../ui/card';
import { formatFraction } from '../../ui/format';
import { BoundTextarea } from '../form/bound-fields';
import { FormShell } from '../form/form-shell';
import { isWithMunicipality } from '../with-municipality';
import { ActFoot } from './act-foot';
import { signAndSize } from './sign-and-size';
import { useFormWords } from './words';

interface VoidFormProps {
  vacancy: {
    readonly id: string;
    readonly revision: number;
    readonly state: VacancyState;
    readonly number: number | null;
  };
  /** Voided or let meanwhile: there is nothing to say of what it comes to. */
  over?: boolean;
  takenBack: { readonly correction: Fraction; readonly before: Fraction; readonly after: Fraction } | null;
  /** When the municipality's turn would then come; absent where the home was not counted. */
  next?: NextTurn;
  action: FormAction;
  initial: FormState;
}

/** What a void comes to, said before it is done. */
export function VoidForm({ vacancy, over, takenBack, next, action, initial }: VoidFormProps) {
  const t = useTranslations('vacancies');
  const { id, revision } = vacancy;
  return (
    <Card>
      {!over && <Consequence vacancy={vacancy} takenBack={takenBack} next={next} />}
      <FormShell
        action={action}
        initial={initial}
        words={useFormWords()}
        foot={<ActFoot vacancyId={id} label={t('act.void.submit')} danger />}
      >
        <input type="hidden" name="vacancyId" value={id} />
        <input type="hidden" name="revision" value={revision} />
        <div className="max-w-2xl">
          <BoundTextarea name="reason" label={t('form.reason')} hint={t('form.reasonHint')} />
        </div>
      </FormShell>
    </Card>
  );
}

function Consequence({ vacancy, takenBack, next }: Pick<VoidFormProps, 'vacancy' | 'takenBack' | 'next'>) {
  const t = useTranslations('vacancies');
  const sentence = useNextTurnSentence();
  return (
    <div className="mb-5 max-w-prose space-y-2">
      <p>{t('act.void.lead')}</p>
      {takenBack && vacancy.number !== null ? (
        <p>
          {t('act.void.counted', { number: vacancy.number })}{' '}
          {t('act.void.turnBack', {
            ...signAndSize(formatFraction(takenBack.correction)),
            before: formatFraction(takenBack.before),
            after: formatFraction(takenBack.after),
          })}
          {next !== undefined && (
            <b className="mt-1 block font-medium">
              {t('act.void.next', { sentence: sentence(next === 'never' ? null : next) })}
            </b>
          )}
        </p>
      ) : (
        <p>{t('act.void.notCounted')}</p>
      )}
      <p>{t(isWithMunicipality(vacancy.state) ? 'act.void.atMunicipality' : 'act.void.seen')}</p>
    </div>
  );
}
