import { getLocale, getTranslations } from 'next-intl/server';
import { AgreementTray } from '@/components/tray/agreement-tray';
import { ReminderCard } from '@/components/tray/reminder-card';
import { formatDay } from '@/components/ui/format';
import { listAgreements } from '@/lib/data/agreements/agreements';
import { type DraftUnderWay, listDraftsUnderWay } from '@/lib/data/agreements/drafts-under-way';
import { listUnplacedDepartments } from '@/lib/data/placements/unplaced-departments';
import { listReminders } from '@/lib/data/reminders/reminders';
import type { UserScope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { paths } from '@/lib/platform/paths';
import { FirstSteps } from './first-steps';

const FEW = 8;

/** The agreement administrator's start page. */
export async function StartOfAgreement({ scope }: { scope: UserScope }) {
  const [shelf, unplaced, reminders, underWay, t, locale] = await Promise.all([
    listAgreements(scope),
    listUnplacedDepartments(scope),
    listReminders(scope),
    listDraftsUnderWay(scope, FEW),
    getTranslations('tray.agreement'),
    getLocale(),
  ]);
  return (
    <AgreementTray
      today={shelf.today}
      versions={shelf.versions}
      reminders={
        <>
          <FirstSteps scope={scope} />
          <ReminderCard {...reminders} />
        </>
      }
      waiting={[
        {
          key: 'drafts',
          title: t('drafts'),
          lines: underWay.drafts.map((draft) => ({
            ...{ key: draft.id, href: pageOf(draft), title: draft.title },
            sub:
              draft.unsigned === null
                ? t('underWork', { day: formatDay(dayOfInstant(draft.changedAt), locale) })
                : draft.unsigned.length === 0
                  ? t('signedByAll')
                  : t('waitsFor', { parties: draft.unsigned.join(', ') }),
          })),
          total: underWay.total,
          all: { href: paths.agreementDrafts, label: t('all') },
        },
        {
          key: 'unplaced',
          title: t('unplaced'),
          lines: unplaced.slice(0, FEW).map(({ id, number, name, organisationName }) => ({
            ...{ key: id, href: paths.department(id), title: `${number} ${name}`, sub: organisationName },
          })),
          total: unplaced.length,
          all: { href: paths.departments, label: t('all') },
        },
      ]}
    />
  );
}

/** Where it is worked on, or signed. */
function pageOf({ id, state, kind }: DraftUnderWay): string {
  if (state === 'SIGNING') return paths.signDraft(id);
  return kind === 'FRAMEWORK' ? paths.agreementDraft(id) : paths.individualDraft(id);
}
