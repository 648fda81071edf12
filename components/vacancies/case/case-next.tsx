import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Agreement } from '@/lib/domain/agreement/agreement';
import { workingDaysBetween } from '@/lib/domain/calendar/working-days';
import type { PhoneAct } from '@/lib/domain/slot/possible-acts';
import { isNotForOthers } from '@/lib/domain/vacancy/not-for-others';
import type { CaseReturn, CaseSlot, VacancyCase } from '@/lib/domain/vacancy/vacancy-case';
import { paths } from '@/lib/platform/paths';
import { SectionReference } from '../../agreements/section-reference';
import { Deadline } from '../../slots/deadline';
import { ActLink } from '../../slots/detail/act-links';
import { LinkButton } from '../../ui/button';
import { Card } from '../../ui/card';
import { Chip } from '../../ui/chip';
import { formatLongDay } from '../../ui/format';
import { moment, shortMoment } from '../moment';

interface CaseNextProps {
  file: VacancyCase;
  /** May the reader open the allocation's own page? */
  mayOpenSlot: boolean;
  /** Acts of the municipality that the reader may record after a call. */
  phoneActs?: readonly PhoneAct[];
  /** The form that allocates a home that waited, for whoever may. */
  decide?: ReactNode;
}

/** What happens next: a deadline, a home to let, something to answer, or nothing more. */
export function CaseNext({ file, mayOpenSlot, phoneActs = [], decide }: CaseNextProps) {
  const { vacancy, slot, returned } = file;
  const t = useTranslations('vacancies.next');
  switch (vacancy.state) {
    case 'OFFERED':
    case 'CLAIMED':
    case 'NAMED':
      return slot && <WithMunicipality {...{ file, slot, mayOpenSlot, phoneActs }} />;
    case 'RETURNED':
      return returned && <Returned file={file} returned={returned} mayOpenSlot={mayOpenSlot} />;
    case 'ORGANISATION':
      return (
        <Side title={t('yours')}>
          <LettingBasis file={file} />
        </Side>
      );
    case 'AWAITING_AGREEMENT':
      return (
        <Side title={t('awaiting')}>
          <p>{t('awaitingText')}</p>
          {decide}
        </Side>
      );
    case 'CLOSED':
      return <Side title={t('closed')}>{t('closedText')}</Side>;
    case 'LET':
      return <Ended title={t('let')} file={file} text={t('letText')} />;
    case 'COMPLETED':
      return <Completed file={file} />;
    case 'VOIDED':
      return <Side title={t('voided')}>{t('voidedText')}</Side>;
  }
}

function Side({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card small title={title}>
      <div className="space-y-2 text-sm">{children}</div>
    </Card>
  );
}

interface SlotCardProps extends CaseNextProps {
  slot: CaseSlot;
}

function WithMunicipality({ file, slot, mayOpenSlot, phoneActs = [] }: SlotCardProps) {
  const { vacancy } = file;
  const t = useTranslations('vacancies.next');
  const locale = useLocale();
  return (
    <Side title={t('withMunicipality', { municipality: vacancy.municipalityName })}>
      <Due file={file} slot={slot} />
      <p>{progress(slot, vacancy.state, t, (at) => moment(at, locale))}</p>
      {vacancy.state === 'NAMED' && <p>{t(slot.contactHandedOver ? 'handedOver' : 'notHandedOver')}</p>}
      {slot.changedAt && (
        <p>
          <Chip tone="warning">{t('changed')}</Chip>{' '}
          {t('changedText', { moment: shortMoment(slot.changedAt, locale) })}
        </p>
      )}
      {mayOpenSlot && <ToSlot slot={slot} label={t('toSlot')} />}
      {phoneActs.length > 0 && <ByPhone slot={slot} acts={phoneActs} />}
    </Side>
  );
}

/** The municipality answered on the telephone: recorded here with name and time, and confirmed or contested by it. */
function ByPhone({ slot, acts }: { slot: CaseSlot; acts: readonly PhoneAct[] }) {
  const t = useTranslations('slots.acts');
  return (
    <div className="border-t border-line pt-3 print:hidden">
      <h3 className="text-md">{t('byPhone')}</h3>
      <p className="mb-2 text-ink-muted">{t('byPhoneHint')}</p>
      <ul className="flex flex-wrap gap-2">
        {acts.map((act) => (
          <li key={act}>
            <ActLink act={act} slotId={slot.id} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Due({
  file: { vacancy, agreement, today, closingDays },
  slot,
}: {
  file: VacancyCase;
  slot: CaseSlot;
}) {
  const [due, of] =
    vacancy.state === 'OFFERED'
      ? [slot.answerDue, agreement?.deadlines.answerWorkingDays]
      : [vacancy.state === 'CLAIMED' ? slot.nameDue : null, agreement?.deadlines.nameWorkingDays];
  if (!due || !of) return null;
  const left = workingDaysBetween(today, due, new Set(closingDays));
  return (
    <Deadline
      day={due}
      workingDaysLeft={left}
      of={Math.max(of, left)}
      assumed={agreement?.deadlines.reference.assumed}
    />
  );
}

type Words = ReturnType<typeof useTranslations<'vacancies.next'>>;

function progress(slot: CaseSlot, state: string, t: Words, say: (at: Date) => string): string | null {
  if (state === 'OFFERED') return slot.seenAt ? t('seen', { moment: say(slot.seenAt) }) : t('notSeen');
  if (state === 'NAMED') return slot.namedAt && t('named', { moment: say(slot.namedAt) });
  if (!slot.claimedAt) return null;
  const when = say(slot.claimedAt);
  return slot.claimedByName
    ? t('claimed', { name: slot.claimedByName, moment: when })
    : t('claimedNoName', { moment: when });
}

function Returned({ file, returned, mayOpenSlot }: CaseNextProps & { returned: CaseReturn }) {
  const t = useTranslations('vacancies.next');
  const reasons = useTranslations('slots.reasons');
  const locale = useLocale();
  const { slot } = file;
  return (
    <>
      <Side title={t('returned')}>
        <p>
          {t('returnedWhen', {
            reason: reasons(returned.reason),
            moment: shortMoment(returned.returnedAt, locale),
          })}
        </p>
        {returned.textShared && (
          <p className="whitespace-pre-line">{t('returnedText', { text: returned.textShared })}</p>
        )}
        {returned.faultState !== 'NONE' && <p>{t(`fault.${returned.faultState}`)}</p>}
        {mayOpenSlot && slot && (
          <ToSlot slot={slot} label={t(returned.faultState === 'AWAITING' ? 'answerFault' : 'toSlot')} />
        )}
      </Side>
      <Side title={t('yours')}>
        <LettingBasis file={file} />
      </Side>
    </>
  );
}

function ToSlot({ slot, label }: { slot: CaseSlot; label: string }) {
  return (
    <p className="pt-1 print:hidden">
      <LinkButton href={paths.slot(slot.id)} size="sm">
        {label}
      </LinkButton>
    </p>
  );
}

/** By what the organisation lets: as stored with the verdict, or for a returned home by the agreement that decided. */
function LettingBasis({ file: { vacancy, decision, agreement } }: { file: VacancyCase }) {
  const t = useTranslations('vacancies.next');
  const locale = useLocale();
  const terms = agreement?.letting.find((row) => decision && row.tiers.includes(decision.tier));
  const letting = decision?.verdict.letting ?? terms;
  if (isNotForOthers(decision)) return <p>{t('notForOthers', { occasion: vacancy.occasion })}</p>;
  if (!letting) return null;
  return (
    <>
      {terms && <p className="font-medium">{t(`basis.${terms.basis}`)}</p>}
      <p>{letting.text[locale]}</p>
      {decision && agreement && terms?.basis === 'TIGHTENED' && (
        <Criteria agreement={agreement} criteria={decision.criteria} />
      )}
      <p>
        <SectionReference reference={letting.reference} />
      </p>
    </>
  );
}

/** The criteria that the placement switched on, by the names the agreement gives them. */
function Criteria({ agreement, criteria }: { agreement: Agreement; criteria: readonly string[] }) {
  const locale = useLocale();
  const switchedOn = agreement.demands.filter(
    ({ when }) => when.criterion !== undefined && criteria.includes(when.criterion),
  );
  if (switchedOn.length === 0) return null;
  return (
    <ul className="list-disc space-y-1 pl-5 marker:text-ink-faint">
      {switchedOn.map(({ demand, label }) => (
        <li key={demand}>{label[locale]}</li>
      ))}
    </ul>
  );
}

function Completed({ file }: { file: VacancyCase }) {
  const t = useTranslations('vacancies.next');
  const locale = useLocale();
  const signed = file.slot?.leaseSignedOn;
  return (
    <Ended
      title={t('completed')}
      file={file}
      text={signed ? t('completedOn', { day: formatLongDay(signed, locale) }) : null}
    />
  );
}

function Ended({ title, file, text }: { title: string; file: VacancyCase; text: string | null }) {
  const t = useTranslations('vacancies.next');
  const locale = useLocale();
  const { takeoverOn } = file.vacancy;
  return (
    <Side title={title}>
      {text && <p>{text}</p>}
      {takeoverOn && <p>{t('takeover', { day: formatLongDay(takeoverOn, locale) })}</p>}
    </Side>
  );
}
