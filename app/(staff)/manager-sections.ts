import type { Locale, useTranslations } from 'next-intl';
import type { TrayLine, TraySection } from '@/components/tray/tray-list';
import { capitalised } from '@/components/ui/capitalised';
import { formatShortWeekday } from '@/components/ui/format';
import { shortMoment } from '@/components/vacancies/moment';
import type { ChangedSlot } from '@/lib/data/slots/changed-slots';
import type {
  OpenCall,
  OpenFault,
  TrayHome,
  WaitingRequest,
  WithoutHandler,
} from '@/lib/data/slots/slot-trays';
import type { UrgentSlot } from '@/lib/data/slots/urgent-slots';
import type { NavigationCounts } from '@/lib/data/tray/navigation-counts';
import type { Side } from '@/lib/domain/access/role';
import type { OfferRow } from '@/lib/domain/letting/offers/offer-row';
import { paths, withQuery } from '@/lib/platform/paths';

export interface ManagerWords {
  readonly t: ReturnType<typeof useTranslations<'tray.manager'>>;
  readonly tReasons: ReturnType<typeof useTranslations<'slots.reasons'>>;
  readonly tActs: ReturnType<typeof useTranslations<'vacancies.telephoneAct'>>;
  readonly locale: Locale;
}

export interface ManagerWaiting {
  readonly side: Side;
  readonly urgent: readonly UrgentSlot[];
  readonly faults: readonly OpenFault[];
  readonly requests: readonly WaitingRequest[];
  readonly withoutHandler: readonly WithoutHandler[];
  readonly calls: readonly OpenCall[];
  readonly counts: NavigationCounts;
  /** Her own homes that were changed after the offer. */
  readonly changed: readonly ChangedSlot[];
  /** Decisions of her officers that wait for a second word. */
  readonly second: readonly OfferRow[];
}

const FEW = 6;

/** What waits for a manager, as the tray's sections. */
export function managerSections(waiting: ManagerWaiting, words: ManagerWords) {
  const { t } = words;
  const own = waiting.side === 'MUNICIPALITY';
  return {
    urgent: [
      overdue(waiting, words),
      few(
        'exceptions',
        t('exceptions'),
        waiting.requests.map((row) => requestLine(row, words)),
        '/slots/exceptions',
        words,
      ),
      ...(own ? [withoutHandlerSection(waiting, words)] : []),
      ...(own ? [] : [secondSection(waiting, words), faultSection(waiting, words, 'AWAITING', t('faults'))]),
    ],
    waiting: [
      faultSection(waiting, words, 'CONTESTED', t('contested')),
      callSection(waiting, words),
      changedSection(waiting, words),
      counted(
        'awaiting',
        t('awaiting'),
        waiting.counts.awaiting,
        withQuery(paths.vacancies, { state: 'AWAITING_AGREEMENT' }),
        words,
      ),
      counted(
        'choices',
        t('choices'),
        waiting.counts.choices,
        withQuery('/choices', { show: 'unseen' }),
        words,
      ),
      ...(own ? [faultSection(waiting, words, 'AWAITING', t('faultsWaiting'))] : []),
    ],
  };
}

function few(
  key: string,
  title: string,
  lines: readonly TrayLine[],
  href: string,
  { t }: ManagerWords,
): TraySection {
  return { key, title, lines: lines.slice(0, FEW), total: lines.length, all: { href, label: t('all') } };
}

/** Only how many: the list itself is behind the link. */
const counted = (
  key: string,
  title: string,
  total: number,
  href: string,
  { t }: ManagerWords,
): TraySection => ({
  ...{ key, title, lines: [], total, all: { href, label: t('show') } },
});

function overdue({ urgent, side }: ManagerWaiting, words: ManagerWords): TraySection {
  const { t, locale } = words;
  const title = t(side === 'MUNICIPALITY' ? 'overdue' : 'overdueOrganisation');
  const lines = urgent
    .filter((row) => row.overdue)
    .map(({ id, address, due }) => ({
      ...{ key: id, href: paths.slot(id), title: address },
      when: t('due', { day: formatShortWeekday(due, locale) }),
    }));
  return few('overdue', title, lines, withQuery(paths.slots, { tab: 'overdue' }), words);
}

const department = ({ organisationName, departmentNumber }: TrayHome, { t }: ManagerWords): string =>
  t('department', { organisation: organisationName, number: departmentNumber });

const requestLine = (row: WaitingRequest, words: ManagerWords): TrayLine => ({
  key: row.requestId,
  href: `${paths.slot(row.slotId)}#exception`,
  title: row.address,
  sub: department(row, words),
  when: words.t('askedBy', { name: row.requestedByName, when: shortMoment(row.requestedAt, words.locale) }),
});

function faultSection(
  { faults }: ManagerWaiting,
  words: ManagerWords,
  state: 'AWAITING' | 'CONTESTED',
  title: string,
): TraySection {
  const lines = faults
    .filter(({ faultState }) => faultState === state)
    .map((row) => ({
      key: row.returnId,
      href: `${paths.slot(row.slotId)}#fault`,
      title: row.address,
      sub: `${department(row, words)} · ${words.tReasons(row.reason)}`,
      when: words.t('since', { day: shortMoment(row.returnedAt, words.locale) }),
    }));
  return few(`faults-${state}`, title, lines, '/faults', words);
}

function changedSection({ changed }: ManagerWaiting, words: ManagerWords): TraySection {
  const lines = changed.map((row) => ({
    key: row.slotId,
    href: paths.slot(row.slotId),
    title: row.address,
    sub: department(row, words),
    when: words.t('changedAt', { when: shortMoment(row.changedAt, words.locale) }),
  }));
  return few('changed', words.t('changed'), lines, paths.slots, words);
}

function withoutHandlerSection({ withoutHandler }: ManagerWaiting, words: ManagerWords): TraySection {
  const { t, locale } = words;
  const lines = withoutHandler.map((row) => ({
    key: row.slotId,
    href: paths.slot(row.slotId),
    title: row.address,
    sub: department(row, words),
    when: t('receivedBy', { name: row.receivedByName, when: shortMoment(row.receivedAt, locale) }),
  }));
  return few(
    'without-handler',
    t('withoutHandler'),
    lines,
    withQuery(paths.slots, { tab: 'claimed' }),
    words,
  );
}

function secondSection({ second }: ManagerWaiting, words: ManagerWords): TraySection {
  const lines = second.map((row) => ({
    key: row.id,
    href: paths.decideOffer(row.id),
    title: row.address,
    sub: row.departmentName,
    when: words.t('secondWhen', {
      applicant: row.applicantReference,
      day: row.answeredAt ? shortMoment(row.answeredAt, words.locale) : '',
    }),
  }));
  return few('second', words.t('second'), lines, withQuery(paths.offers, { tab: 'second' }), words);
}

/** Calls that the other side recorded for this one, and contested ones of either. */
function callSection({ calls, side }: ManagerWaiting, words: ManagerWords): TraySection {
  const lines = calls
    .filter(({ recordedSide, contested }) => contested || recordedSide !== side)
    .map((row) => ({
      key: row.actId,
      href: `${paths.slot(row.slotId)}#calls`,
      title: row.address,
      sub: `${capitalised(words.tActs(row.act))}${row.contested ? ` · ${words.t('contestedCalls')}` : ''}`,
      when: words.t('askedBy', { name: row.recordedByName, when: shortMoment(row.spokeAt, words.locale) }),
    }));
  return few('calls', words.t('calls'), lines, paths.slots, words);
}
