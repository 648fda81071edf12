import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { PossibleActs, SlotAct } from '@/lib/domain/slot/possible-acts';
import type { SlotCase } from '@/lib/domain/slot/slot-case';
import type { FormAction } from '@/lib/schemas/form-state';
import { Card } from '../../ui/card';
import { formatLongDay } from '../../ui/format';
import { shortMoment } from '../../vacancies/moment';
import { ClaimButton } from '../claim-button';
import { SlotDeadline } from '../slot-deadline';
import { ActLink, isLinked, type PressedAct } from './act-links';

interface NextCardProps {
  file: SlotCase;
  acts: PossibleActs;
  /** What acts without a form of their own send. */
  press: Readonly<Record<PressedAct, FormAction>>;
  /** Does the home go back by itself when nobody answers? */
  expires: boolean;
}

/** Where the case stands, until when, and the one thing that brings it on. */
export function NextCard({ file, acts, press, expires }: NextCardProps) {
  const t = useTranslations('slots');
  const { slot } = file;
  return (
    <Card title={t('detail.act')}>
      <div className="grid gap-4">
        <Standing file={file} />
        {slot.deadline && (
          <div>
            <p className="text-sm text-ink-muted">
              {t(slot.deadline.kind === 'ANSWER' ? 'detail.deadlineAnswer' : 'detail.deadlineName')}
            </p>
            <SlotDeadline deadline={slot.deadline} assumed={file.deadlinesReference.assumed} />
            <p className="text-sm text-ink-muted">{t(`detail.${afterwards(slot, expires)}`)}</p>
          </div>
        )}
        <Acts file={file} acts={acts} press={press} />
      </div>
    </Card>
  );
}

/** What happens when nobody acts in time. */
function afterwards({ state, deadline }: SlotCase['slot'], expires: boolean) {
  if (deadline?.state === 'LATE') return 'overdueAlsoManager';
  if (state !== 'OFFERED') return 'nameExpires';
  return expires ? 'expires' : 'expiresNot';
}

function Standing({ file }: { file: SlotCase }) {
  const t = useTranslations('slots.detail');
  const locale = useLocale();
  const { slot, leaseSignedOn, takeoverOn } = file;
  const seen = slot.seenAt ? t('seen', { when: shortMoment(slot.seenAt, locale) }) : t('notSeen');
  return (
    <div className="text-md">
      <p>
        {t(`waiting.${slot.state}`, { day: leaseSignedOn ? formatLongDay(leaseSignedOn, locale) : '' })}{' '}
        {slot.state === 'COMPLETED' &&
          takeoverOn &&
          t('takeoverOn', { day: formatLongDay(takeoverOn, locale) })}
      </p>
      {slot.state === 'OFFERED' && <p className="text-ink-muted">{seen}</p>}
      {slot.claimedBy && slot.claimedAt && (
        <p className="text-ink-muted">
          {t('with')} {slot.claimedBy.name}, {shortMoment(slot.claimedAt, locale)}
        </p>
      )}
    </div>
  );
}

function Acts({ file, acts, press }: Pick<NextCardProps, 'file' | 'acts' | 'press'>) {
  const t = useTranslations('slots');
  const { slot } = file;
  const { primary, others, byPhone } = acts;
  return (
    <>
      {primary && (
        <div>
          {isLinked(primary) ? (
            <ActLink act={primary} slotId={slot.id} look="primary" />
          ) : (
            <ClaimButton
              action={press[primary]}
              slotId={slot.id}
              revision={slot.revision}
              text={t('claim')}
              size="md"
            />
          )}
        </div>
      )}
      <ActList acts={others} slotId={slot.id} label={t('detail.otherActs')}>
        {others.includes('takeOver') && (
          <li>
            <ClaimButton
              action={press.takeOver}
              slotId={slot.id}
              revision={slot.revision}
              text={t('acts.takeOver')}
            />
          </li>
        )}
      </ActList>
      {byPhone.length > 0 && (
        <div className="border-t border-line pt-4">
          <h3 className="text-md">{t('acts.byPhone')}</h3>
          <p className="mb-2.5 max-w-prose text-sm text-ink-muted">{t('acts.byPhoneHint')}</p>
          <ActList acts={byPhone} slotId={slot.id} label={t('acts.byPhone')} />
        </div>
      )}
    </>
  );
}

interface ActListProps {
  acts: readonly SlotAct[];
  slotId: string;
  label: string;
  /** Those that are a button. */
  children?: ReactNode;
}

function ActList({ acts, slotId, label, children }: ActListProps) {
  if (acts.length === 0) return null;
  return (
    <ul aria-label={label} className="flex flex-wrap gap-2 print:hidden">
      {acts.filter(isLinked).map((act) => (
        <li key={act}>
          <ActLink act={act} slotId={slotId} />
        </li>
      ))}
      {children}
    </ul>
  );
}
