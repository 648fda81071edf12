import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LiveTray } from '@/components/tray/live-tray';
import { OfficerTaskList } from '@/components/tray/officer-task-list';
import { OfficerTray } from '@/components/tray/officer-tray';
import { ReminderCard } from '@/components/tray/reminder-card';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { listReminders } from '@/lib/data/reminders/reminders';
import { listComingTurns } from '@/lib/data/slots/coming-turns';
import { getOfficerTray } from '@/lib/data/tray/officer-tray';
import type { DeskScope } from '@/lib/domain/access/scope';
import { readOfficerTray } from '@/lib/schemas/lists/officer-tray';
import type { SearchParams } from '@/lib/schemas/lists/params';
import { StartOfAdministrator } from './start-administrator';
import { StartOfAgreement } from './start-agreement';
import { StartOfCaseworker } from './start-caseworker';
import { StartOfManager } from './start-manager';
import { StartOfReader } from './start-reader';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('access.tray'))('title') };
}

/** So many of the nearest turns are shown, however far ahead. */
const FEWEST_COMING = 3;

/** The work tray of each role: what waits, what is late, what comes next. */
async function TrayPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const scope = await pageScope('tray.view');
  return (
    <>
      {await trayOf(scope, await searchParams)}
      {scope.side !== 'INSTALLATION' && <LiveTray />}
    </>
  );
}

async function trayOf(scope: DeskScope, search: SearchParams) {
  // The installation's own desk has nothing but this.
  if (scope.role === 'SYSTEM_ADMIN' || scope.side === 'INSTALLATION')
    return <StartOfAdministrator scope={scope} />;
  if (scope.role === 'LETTING_OFFICER') {
    const { task } = readOfficerTray(search);
    if (task) return <OfficerTaskList {...(await getOfficerTray(scope, task))} task={task} />;
    const [tray, coming, reminders] = await Promise.all([
      getOfficerTray(scope),
      listComingTurns(scope, FEWEST_COMING),
      listReminders(scope),
    ]);
    return <OfficerTray {...tray} coming={coming} reminders={<ReminderCard {...reminders} small />} />;
  }
  if (scope.role === 'CASEWORKER') return <StartOfCaseworker scope={scope} />;
  if (scope.role === 'MANAGER') return <StartOfManager scope={scope} />;
  if (scope.role === 'AGREEMENT_ADMIN') return <StartOfAgreement scope={scope} />;
  return <StartOfReader scope={scope} />;
}

export default orBroken(TrayPage);
