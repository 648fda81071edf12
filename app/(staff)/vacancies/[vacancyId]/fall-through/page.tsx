import type { Metadata } from 'next';
import Link from 'next/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { fallFields } from '@/components/leases/lease-fields';
import { LeftReportedNotice } from '@/components/leases/left-reported-notice';
import { nameOf } from '@/components/leases/offer-names';
import { ActForm } from '@/components/slots/act-form';
import { Card } from '@/components/ui/card';
import { formatDay } from '@/components/ui/format';
import { ActHead } from '@/components/vacancies/act/act-head';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { getToday } from '@/lib/data/clock';
import { findLeftReports } from '@/lib/data/lettings/left-homes';
import { findOffersOfHome } from '@/lib/data/offers/home-offers';
import { may } from '@/lib/domain/access/permissions';
import { addDays, earlierOf } from '@/lib/domain/calendar/days';
import { paths } from '@/lib/platform/paths';
import { loadRecord } from '../load-record';
import { recordFallThroughAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('leases.fall'))('title') };
}

/** A letting came to nothing before the takeover: what happens, and which reserves are asked again. */
async function FallThroughPage({ params }: { params: Promise<{ vacancyId: string }> }) {
  const { scope, record, address } = await loadRecord((await params).vacancyId, 'vacancy.let', 'fallThrough');
  const [today, offers, left] = await Promise.all([
    getToday(scope),
    findOffersOfHome(scope, record.id),
    findLeftReports(scope, record.id, { state: 'LEASED' }),
  ]);
  const t = await getTranslations('leases');
  const locale = await getLocale();
  const { takeoverOn } = record.report;
  const last = takeoverOn ? earlierOf(today, addDays(takeoverOn, -1)) : today;
  const reserves = offers
    .filter(({ state, answered }) => state === 'WITHDRAWN' && answered)
    .map((offer) => ({
      id: offer.id,
      label: t('fall.reserve', {
        place: offer.place,
        name: nameOf(offer, (key, values) => t(`decide.${key}`, values)),
      }),
    }));
  return (
    <>
      <ActHead vacancy={{ ...record, address }} title={t('fall.title')} />
      <LeftReportedNotice reports={left} when="BEFORE" mayVoid={may(scope, 'vacancy.void')} />
      <Card>
        <div className="mb-5 max-w-prose space-y-2">
          <p>{t('fall.lead')}</p>
          {takeoverOn && (
            <p>
              {t('fall.before', { day: formatDay(takeoverOn, locale) })}{' '}
              {today >= takeoverOn && (
                <Link
                  href={paths.reportVacancy(record.report.departmentId, record.report.home.unitNumber)}
                  prefetch={false}
                >
                  {t('fall.report')}
                </Link>
              )}
            </p>
          )}
        </div>
        <ActForm
          action={recordFallThroughAction}
          initial={await initialFormState('fall-through')}
          fields={fallFields(record, { last, reserves }, t)}
          submit={t('fall.submit')}
          look="danger"
          cancel={{
            href: paths.vacancy(record.id),
            label: (await getTranslations('vacancies.act'))('back'),
          }}
          keptText={(await getTranslations('forms'))('kept')}
        />
      </Card>
    </>
  );
}

export default orBroken(FallThroughPage);
