import { getLocale, getTranslations } from 'next-intl/server';
import { approveFields, rejectFields } from '@/components/leases/decide-fields';
import { ActForm } from '@/components/slots/act-form';
import { Card } from '@/components/ui/card';
import { formatDay } from '@/components/ui/format';
import { Notice } from '@/components/ui/notice';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { approvalView } from '@/lib/domain/letting/decisions/decision-approval';
import type { DecisionFile } from '@/lib/domain/letting/decisions/decision-file';
import { paths } from '@/lib/platform/paths';
import type { EvaluatedOffer } from '@/lib/usecases/households/evaluate-offer';
import { approveOfferAction, rejectOfferAction } from './actions';

interface DecideFormsProps {
  evaluated: EvaluatedOffer;
  file: DecisionFile;
}

/** Approve or reject: two forms, each with what stands against it. Nobody is approved beside another. */
export async function DecideForms({ evaluated, file }: DecideFormsProps) {
  const t = await getTranslations('leases');
  return (
    <>
      {file.otherApproved === null && (
        <Card title={t('approve.title')}>
          <Approve {...{ evaluated, file }} />
        </Card>
      )}
      <Card title={t('reject.title')}>
        <Reject {...{ evaluated, file }} />
      </Card>
    </>
  );
}

async function Approve({ evaluated: { offer, sets }, file }: DecideFormsProps) {
  const t = await getTranslations('leases');
  const locale = await getLocale();
  const { barred, cautions } = approvalView(offer, file.offers, sets);
  if (barred.length > 0) {
    return (
      <Notice tone="warning" title={t('approve.barred')}>
        {barred.map(({ inUse: { set } }) => t('approve.barredText', { set: set.label[locale] })).join(' ')}
      </Notice>
    );
  }
  return (
    <div className="space-y-4">
      <p className="max-w-prose">{t('approve.lead')}</p>
      {cautions.map((caution) => (
        <Notice key={caution} tone="warning">
          {t(`cautions.${caution}`)}
        </Notice>
      ))}
      <ActForm
        action={approveOfferAction}
        initial={await initialFormState('approve-offer')}
        fields={approveFields(offer, cautions.length > 0, t)}
        submit={t('approve.submit')}
        form="approve"
        cancel={await back(offer.id)}
        keptText={await kept()}
      />
    </div>
  );
}

async function Reject({ evaluated: { offer, sets, stated }, file }: DecideFormsProps) {
  const t = await getTranslations('leases');
  const locale = await getLocale();
  const say = (day: string) => formatDay(day, locale);
  const situation = {
    ...{ held: sets, today: offer.today, offeredOn: offer.sentOn, papersUntil: offer.linkUntil },
    ...{ designated: file.designated, people: stated.members.length, rooms: offer.home.rooms },
    ...{ vouched: false, nothingComesOn: null },
  };
  return (
    <div className="space-y-4">
      <p className="max-w-prose">{t('reject.lead')}</p>
      <ActForm
        action={rejectOfferAction}
        initial={await initialFormState('reject-offer')}
        fields={rejectFields(offer, situation, { t, say })}
        submit={t('reject.submit')}
        look="danger"
        form="reject"
        cancel={await back(offer.id)}
        keptText={await kept()}
      />
    </div>
  );
}

const kept = async () => (await getTranslations('forms'))('kept');
const back = async (id: string) => ({
  href: paths.offer(id),
  label: (await getTranslations('vacancies.act'))('back'),
});
