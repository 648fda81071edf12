import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { ResumedPhase } from '@/lib/domain/letting/finding/resume-phase';
import type { LettingState } from '@/lib/domain/letting/letting';
import { Card } from '../ui/card';
import { Chip } from '../ui/chip';
import { keepTogether } from '../ui/keep-together';
import { shortMoment } from '../vacancies/moment';
import { Ladder, type RungOutcome } from '../verdicts/ladder';
import type { LettingRung, RungStanding } from './rungs';

const outcomes: Readonly<Record<RungStanding, RungOutcome>> = {
  ground: 'FOUND',
  passed: 'PASSES',
  skipped: 'PASSES',
  current: 'TAKES',
  ahead: 'NOT_REACHED',
};

interface LettingLadderProps {
  rungs: readonly LettingRung[];
  /** Before it has begun nothing is told as something that was, and when it is over nothing as what is now. */
  when: 'BEFORE' | LettingState;
}

/** The waterfall of a home as it was kept, with how far its letting has come. */
export function LettingLadder({ rungs, when }: LettingLadderProps) {
  const t = useTranslations('lettings.ladder');
  const locale = useLocale();
  return (
    <Card title={t('title')}>
      <Ladder
        rungs={rungs.map((rung, at) => ({
          ...{
            index: at + 1,
            outcome: outcomes[rung.standing],
            title: rung.title[locale],
            said: t(rung.standing === 'current' && when !== 'OPEN' ? 'last' : rung.standing),
          },
          ...{ why: <Why rung={rung} isPreview={when === 'BEFORE'} />, sum: rung.sum?.[locale] },
          ...{
            reference: rung.reference ? keepTogether(rung.reference.text[locale]) : undefined,
            assumed: rung.reference?.assumed,
          },
          mark:
            rung.standing === 'current' && when === 'OPEN' ? (
              <Chip tone="strong">{t('now')}</Chip>
            ) : undefined,
        }))}
      />
    </Card>
  );
}

function Why({ rung, isPreview }: { rung: LettingRung; isPreview: boolean }): ReactNode {
  const t = useTranslations('lettings.ladder');
  const locale = useLocale();
  const { key, why, exhausted, resumed, standing } = rung;
  const isNobodyNow = isPreview && key === 'REHOUSING' && standing === 'passed';
  return (
    <>
      {why && <p>{isNobodyNow ? t('nobodyNow') : why[locale]}</p>}
      {!why && standing === 'ahead' && <p>{t('noted')}</p>}
      {resumed.map((row) => (
        <Resumed key={row.at} row={row} />
      ))}
      {exhausted && (
        <p>
          {t('exhausted', {
            when: shortMoment(new Date(exhausted.at), locale),
            name: exhausted.byName ?? 'none',
          })}{' '}
          {exhausted.reason && t('because', { reason: exhausted.reason })}
        </p>
      )}
    </>
  );
}

/** Left too soon, and taken up again: both stand. */
function Resumed({ row: { declaredAt, declaredByName, at, byName, reason } }: { row: ResumedPhase }) {
  const t = useTranslations('lettings.ladder');
  const locale = useLocale();
  const when = (instant: string) => shortMoment(new Date(instant), locale);
  return (
    <p>
      {t('wasExhausted', { when: when(declaredAt), name: declaredByName ?? 'none' })}{' '}
      {t('resumed', { when: when(at), name: byName ?? 'none', reason })}
    </p>
  );
}
