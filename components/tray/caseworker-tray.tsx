import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { SlotRow } from '@/lib/domain/slot/slot-row';
import type { TelephoneAct } from '@/lib/domain/slot/telephone';
import { paths, withQuery } from '@/lib/platform/paths';
import { type ComingRow, ComingTurns } from '../slots/coming-turns';
import { LinkButton } from '../ui/button';
import { capitalised } from '../ui/capitalised';
import { EmptyState } from '../ui/empty-state';
import { formatShortWeekday, formatWeekday } from '../ui/format';
import { PageHead } from '../ui/page-head';
import { shortMoment } from '../vacancies/moment';
import { type TrayLine, TrayList } from './tray-list';

/** A call that the organisation recorded for the municipality and that nobody has answered. */
export interface CallToAnswer {
  actId: string;
  slotId: string;
  address: string;
  act: TelephoneAct;
  recordedByName: string;
  spokeAt: Date;
}

/** A home that was changed after the offer and that nobody whom it concerns has looked at since. */
export interface ChangedHome {
  slotId: string;
  address: string;
  organisationName: string;
  departmentNumber: string;
  changedAt: Date;
  received: boolean;
}

interface CaseworkerTrayProps {
  today: string;
  /** For whom she stands in today, and who for her. */
  notices?: ReactNode;
  /** The caseworker's own homes, those she stands in for, and those that another system received for any caseworker. */
  mine: readonly SlotRow[];
  /** Offers that nobody has received, the most urgent first. */
  open: readonly SlotRow[];
  openTotal: number;
  calls: readonly CallToAnswer[];
  changed: readonly ChangedHome[];
  coming: readonly ComingRow[];
  reminders?: ReactNode;
}

const FEW = 6;

/** The caseworker's day: what is past its day or due today, what is hers, what is new, where a turn is near. */
export function CaseworkerTray({
  today,
  notices,
  mine,
  open,
  openTotal,
  calls,
  changed,
  coming,
  reminders,
}: CaseworkerTrayProps) {
  const t = useTranslations('tray.caseworker');
  const locale = useLocale();
  const line = useLine();
  const changedLine = useChangedLine();
  const urgent = [...open, ...mine].filter(isUrgent);
  const calm = (rows: readonly SlotRow[]) => rows.filter((row) => !isUrgent(row));
  const toName = calm(mine).filter(({ state }) => state === 'CLAIMED');
  const named = mine.filter(({ state }) => state === 'NAMED');
  const nothing = mine.length + open.length + calls.length + changed.length === 0;
  return (
    <>
      <PageHead
        title={t('title')}
        facts={[capitalised(formatWeekday(today, locale))]}
        actions={
          <LinkButton href={paths.slots} look="primary">
            {t('toInbox')}
          </LinkButton>
        }
      />
      {notices}
      <div className="grid gap-5">
        {nothing && <EmptyState title={t('nothingTitle')}>{t('nothing')}</EmptyState>}
        <TrayList
          title={t('urgent')}
          urgent
          sections={[
            {
              key: 'late',
              title: t('late'),
              lines: urgent.filter(({ deadline }) => deadline?.state === 'LATE').map(line),
            },
            {
              key: 'today',
              title: t('today'),
              lines: urgent.filter(({ deadline }) => deadline?.state === 'TODAY').map(line),
            },
          ]}
        />
        <TrayList
          title={t('mine')}
          sections={[
            {
              key: 'changed',
              title: t('changed'),
              lines: changed.filter(({ received }) => received).map(changedLine),
            },
            { key: 'calls', title: t('calls'), lines: useCallLines(calls) },
            { key: 'name', title: t('toName'), lines: toName.map(line) },
            { key: 'named', title: t('named'), lines: named.map(line) },
          ]}
        />
        <TrayList
          title={t('new')}
          sections={[
            {
              key: 'changed',
              title: t('changed'),
              lines: changed.filter(({ received }) => !received).map(changedLine),
            },
            {
              key: 'open',
              title: t('open'),
              lines: calm(open).slice(0, FEW).map(line),
              total: openTotal - open.filter(isUrgent).length,
              all: { href: withQuery(paths.slots, {}), label: t('all') },
            },
          ]}
        />
        {reminders}
      </div>
      <ComingTurns rows={coming} />
    </>
  );
}

const isUrgent = ({ deadline }: SlotRow): boolean =>
  deadline?.state === 'LATE' || deadline?.state === 'TODAY';

function useLine() {
  const t = useTranslations('tray.caseworker');
  const tDeadline = useTranslations('deadline');
  const locale = useLocale();
  return (row: SlotRow): TrayLine => ({
    key: row.id,
    href: paths.slot(row.id),
    title: row.address,
    sub: [
      t('department', { organisation: row.organisationName, number: row.departmentNumber }),
      ...(row.claimedBy?.system ? [t('bySystem', { name: row.claimedBy.name })] : []),
    ].join(' · '),
    when: row.deadline
      ? t(row.deadline.kind === 'ANSWER' ? 'answerBy' : 'nameBy', {
          day: formatShortWeekday(row.deadline.due, locale),
          left: leftInWords(row.deadline.workingDaysLeft, tDeadline),
        })
      : t('namedWaits'),
  });
}

function leftInWords(left: number, t: ReturnType<typeof useTranslations<'deadline'>>): string {
  if (left === 0) return t('today');
  return left > 0 ? t('left', { count: left }) : t('over', { count: -left });
}

function useCallLines(calls: readonly CallToAnswer[]): readonly TrayLine[] {
  const t = useTranslations('tray.caseworker');
  const tAct = useTranslations('vacancies.telephoneAct');
  const locale = useLocale();
  return calls.map((call) => ({
    key: call.actId,
    href: `${paths.slot(call.slotId)}#calls`,
    title: call.address,
    sub: capitalised(tAct(call.act)),
    when: t('recorded', { name: call.recordedByName, when: shortMoment(call.spokeAt, locale) }),
  }));
}

function useChangedLine() {
  const t = useTranslations('tray.caseworker');
  const locale = useLocale();
  return (home: ChangedHome): TrayLine => ({
    key: home.slotId,
    href: paths.slot(home.slotId),
    title: home.address,
    sub: t('department', { organisation: home.organisationName, number: home.departmentNumber }),
    when: t('changedAt', { when: shortMoment(home.changedAt, locale) }),
  });
}
