import { useLocale, useTranslations } from 'next-intl';
import { explainPhase } from '@/lib/domain/letting/finding/explain-opening';
import type { Letting, LettingLease } from '@/lib/domain/letting/letting';
import { paths } from '@/lib/platform/paths';
import { LinkButton } from '../ui/button';
import { Card } from '../ui/card';
import { formatDay } from '../ui/format';
import { shortMoment } from '../vacancies/moment';
import { howLet } from './how-let';

interface CaseLettingProps {
  letting: Letting | null;
  /** May the reader open the letting's own page? It is the organisation's. */
  mayOpen: boolean;
}

/** How the organisation lets or has let the home, for both parties: by what, whose turn, and why a step was left. Nothing about anybody who seeks a home. */
export function CaseLetting({ letting, mayOpen }: CaseLettingProps) {
  const t = useTranslations('lettings');
  const locale = useLocale();
  if (letting === null) return null;
  const { opening, openedAt, openedByName, listNumber, listTurn, exhausted } = letting;
  return (
    <Card small title={t('title')}>
      <div className="space-y-2 text-sm">
        {letting.lease ? (
          <Leased letting={letting} lease={letting.lease} />
        ) : (
          <p className="font-medium">{opening.headline[locale]}.</p>
        )}
        <p>{t('begun', { moment: shortMoment(openedAt, locale), name: openedByName ?? '' })}.</p>
        {listNumber !== null && listTurn !== null && (
          <p>{t('share.turnText', { number: listNumber, list: listTurn })}</p>
        )}
        {letting.resumed.map((row) => (
          <p key={row.at}>
            {explainPhase(row.phase, opening.basis)[locale]}:{' '}
            {t('ladder.resumed', {
              ...{
                when: shortMoment(new Date(row.at), locale),
                name: row.byName ?? 'none',
                reason: row.reason,
              },
            })}
          </p>
        ))}
        {exhausted.map(({ position, phase, at, byName, reason }) => (
          <p key={position}>
            {explainPhase(phase, opening.basis)[locale]}:{' '}
            {t('ladder.exhausted', { when: shortMoment(new Date(at), locale), name: byName ?? 'none' })}{' '}
            {reason && t('ladder.because', { reason })}
          </p>
        ))}
        {mayOpen && (
          <p className="pt-1 print:hidden">
            <LinkButton href={paths.letting(letting.vacancyId)} size="sm">
              {t('open')}
            </LinkButton>
          </p>
        )}
      </div>
    </Card>
  );
}

/** It is let: how, and from when. */
function Leased({ letting, lease }: { letting: Letting; lease: LettingLease }) {
  const t = useTranslations('lettings.leased');
  const locale = useLocale();
  const { signedOn, takeoverOn } = lease;
  return (
    <>
      <p className="font-medium">{howLet(lease, letting, t)}.</p>
      {signedOn && takeoverOn && (
        <p>{t('when', { signed: formatDay(signedOn, locale), takeover: formatDay(takeoverOn, locale) })}</p>
      )}
    </>
  );
}
