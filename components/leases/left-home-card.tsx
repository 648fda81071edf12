import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { LeftHome, LeftHomes, LeftHomeView } from '@/lib/domain/letting/left-home';
import type { OfferCase } from '@/lib/domain/letting/offers/offer-case';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { addressLine } from '@/lib/domain/vacancy/vacancy-report';
import { paths, withQuery } from '@/lib/platform/paths';
import type { FormAction, FormState } from '@/lib/schemas/form-state';
import { ActForm } from '../slots/act-form';
import { LinkButton } from '../ui/button';
import { Card } from '../ui/card';
import { formatDay } from '../ui/format';
import { Notice } from '../ui/notice';
import type { DepartmentOption } from '../vacancies/department-options';
import { leftHomeFields } from './left-home-fields';
import { LeftHomeSearch } from './left-home-search';

export interface LeftHomeCardProps {
  offer: Pick<OfferCase, 'id'>;
  /** Null while it is not known in which department the tenant lives. */
  homes: LeftHomes | null;
  view: LeftHomeView | null;
  today: CalendarDate;
  /** When the home they leave is vacant, as far as the new lease tells. */
  availableOn: CalendarDate;
  departments: readonly DepartmentOption[];
  form: { action: FormAction; initial: FormState; idempotencyKey: string; keptText: string };
}

const MOST_SHOWN = 20;

/** The new tenant leaves one of the organisation's own homes: it is reported in one click, or found in the register first. */
export function LeftHomeCard(props: LeftHomeCardProps) {
  const { homes, view } = props;
  const t = useTranslations('leases.left');
  const locale = useLocale();
  if (homes && view?.kind === 'REPORTED') {
    const { home, last } = view;
    return (
      <div className="mb-5">
        <Notice
          action={<LinkButton href={paths.vacancy(last.id)}>{t('seeReport')}</LinkButton>}
          title={t('reported', {
            ...{ address: addressLine(home), reference: last.reference },
            day: formatDay(last.reportedOn, locale),
          })}
        >
          {t('reportedText')}
        </Notice>
      </div>
    );
  }
  return (
    <div className="mb-5 print:hidden">
      <Card title={t('title')} id="left-home">
        {homes && view?.kind === 'KNOWN' ? (
          <Known {...props} homes={homes} home={view.home} />
        ) : (
          <Choose {...props} view={view} />
        )}
      </Card>
    </div>
  );
}

function Known({ home, homes, ...props }: LeftHomeCardProps & { homes: LeftHomes; home: LeftHome }) {
  const t = useTranslations('leases.left');
  const { departmentId, department } = homes;
  return (
    <div className="space-y-4">
      <p>{t('known', { address: addressLine(home), unit: home.unitNumber, department })}</p>
      <Report {...props} found={[home]} />
      <p className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
        <Link href={withQuery(paths.offer(props.offer.id), { leftIn: departmentId })} prefetch={false}>
          {t('another')}
        </Link>
        <Link href={paths.reportVacancy(departmentId, home.unitNumber)} prefetch={false}>
          {t('mend')}
        </Link>
      </p>
    </div>
  );
}

function Choose({ view, ...props }: LeftHomeCardProps) {
  const t = useTranslations('leases.left');
  const { homes, offer, departments } = props;
  const { asked, found } = view?.kind === 'CHOOSE' ? view : { asked: '', found: [] };
  return (
    <div className="space-y-5">
      <p className="max-w-prose">{t('choose')}</p>
      <LeftHomeSearch {...{ offer, departments, asked }} department={homes?.departmentId} />
      {homes && asked !== '' && found.length === 0 && (
        <Notice tone="warning">{t('none', { asked, department: homes.department })}</Notice>
      )}
      {found.length > MOST_SHOWN && <p>{t('more', { shown: MOST_SHOWN, found: found.length })}</p>}
      {found.length > 0 && <Report {...props} found={found.slice(0, MOST_SHOWN)} />}
    </div>
  );
}

type ReportProps = Pick<LeftHomeCardProps, 'offer' | 'availableOn' | 'today' | 'form'> & {
  found: readonly LeftHome[];
};

function Report({ offer, availableOn, today, form, found }: ReportProps) {
  const t = useTranslations('leases.left');
  const { action, initial, idempotencyKey, keptText } = form;
  return (
    <ActForm
      // Another search has other homes.
      key={found.map(({ id }) => id).join()}
      {...{ action, initial, keptText }}
      fields={leftHomeFields({ offerId: offer.id, idempotencyKey, availableOn, today, found }, t)}
      submit={t('submit')}
      form="left"
    />
  );
}
