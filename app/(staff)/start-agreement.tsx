import { getTranslations } from 'next-intl/server';
import { AgreementTray } from '@/components/tray/agreement-tray';
import { ReminderCard } from '@/components/tray/reminder-card';
import { listAgreements } from '@/lib/data/agreements';
import { listReminders } from '@/lib/data/reminders';
import { listUnplacedDepartments } from '@/lib/data/unplaced-departments';
import type { UserScope } from '@/lib/domain/access/scope';
import { paths } from '@/lib/platform/paths';

const FEW = 8;

/** The agreement administrator's start page. */
export async function StartOfAgreement({ scope }: { scope: UserScope }) {
  const [shelf, unplaced, reminders, t] = await Promise.all([
    listAgreements(scope),
    listUnplacedDepartments(scope),
    listReminders(scope),
    getTranslations('tray.agreement'),
  ]);
  return (
    <AgreementTray
      today={shelf.today}
      versions={shelf.versions}
      reminders={<ReminderCard {...reminders} />}
      waiting={[
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
