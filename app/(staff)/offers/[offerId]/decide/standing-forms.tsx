import { getTranslations } from 'next-intl/server';
import { secondFields, undoFields } from '@/components/leases/decide-fields';
import { ActForm } from '@/components/slots/act-form';
import { Card } from '@/components/ui/card';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import type { UserScope } from '@/lib/domain/access/scope';
import type { DecisionOnFile } from '@/lib/domain/letting/decisions/decision-file';
import type { OfferCase } from '@/lib/domain/letting/offers/offer-case';
import { secondDecisionAction, undoDecisionAction } from './actions';

interface StandingFormsProps {
  scope: UserScope;
  offer: OfferCase;
  standing: DecisionOnFile;
}

/** A decision that stands: a colleague confirms it, and until the lease anybody may take it back with a reason. */
export async function StandingForms({ scope, offer, standing }: StandingFormsProps) {
  const t = await getTranslations('leases');
  const keptText = (await getTranslations('forms'))('kept');
  const isOwn = standing.decidedBy === scope.userId;
  const decision = t(`card.${standing.decision}`);
  return (
    <>
      {standing.state === 'AWAITING_SECOND' && (
        <Card title={t('second.title')}>
          <div className="space-y-4">
            <p className="max-w-prose">{t('second.lead', { name: standing.decidedByName, decision })}</p>
            {isOwn ? (
              <p>{t('second.own')}</p>
            ) : (
              <ActForm
                action={secondDecisionAction}
                initial={await initialFormState('second-decision')}
                fields={secondFields(offer, t)}
                submit={t('second.submit')}
                form="second"
                keptText={keptText}
              />
            )}
          </div>
        </Card>
      )}
      <Card title={t('undo.title')}>
        <div className="space-y-4">
          <p className="max-w-prose">{t('undo.lead')}</p>
          <ActForm
            action={undoDecisionAction}
            initial={await initialFormState('undo-decision')}
            fields={undoFields(offer, t)}
            submit={t('undo.submit')}
            look="danger"
            form="undo"
            keptText={keptText}
          />
        </div>
      </Card>
    </>
  );
}
