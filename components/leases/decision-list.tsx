import { useLocale, useTranslations } from 'next-intl';
import type { DecisionOnFile } from '@/lib/domain/letting/decisions/decision-file';
import { Chip } from '../ui/chip';
import { formatDay } from '../ui/format';
import { shortMoment } from '../vacancies/moment';

const TONES = {
  AWAITING_SECOND: 'warning',
  FINAL: 'success',
  REFUSED_BY_SECOND: 'plain',
  UNDONE: 'plain',
  FELL_THROUGH: 'warning',
} as const;

interface DecisionListProps {
  decisions: readonly DecisionOnFile[];
  /** The letting by this offer came to nothing: its approval is no longer in force. */
  hasFallenThrough?: boolean;
}

/** Every decision about the offer with its reason, newest first: nothing is ever removed. */
export function DecisionList({ decisions, hasFallenThrough = false }: DecisionListProps) {
  return (
    <ol className="divide-y divide-line">
      {decisions.map((decision) => (
        <li key={decision.decidedAt.toISOString()} className="space-y-1 py-3 first:pt-0 last:pb-0">
          <Decision decision={decision} hasFallenThrough={hasFallenThrough} />
        </li>
      ))}
    </ol>
  );
}

function Decision({ decision, hasFallenThrough }: { decision: DecisionOnFile; hasFallenThrough: boolean }) {
  const t = useTranslations('leases');
  const locale = useLocale();
  const { ground, nothingComesOn, state, second, undone } = decision;
  const standing = state === 'FINAL' && hasFallenThrough ? 'FELL_THROUGH' : state;
  const when = (at: Date) => shortMoment(at, locale);
  return (
    <>
      <p>
        <b className="font-medium">{t(`card.${decision.decision}`)}</b>{' '}
        <Chip tone={TONES[standing]}>{t(`card.state.${standing}`)}</Chip>
      </p>
      {ground && <p>{t(`ground.${ground}`)}</p>}
      <p className="whitespace-pre-line">{decision.reason}</p>
      {nothingComesOn && (
        <p className="text-sm">{t('card.nothingComes', { day: formatDay(nothingComesOn, locale) })}</p>
      )}
      <p className="text-sm text-ink-muted">
        {t('card.by', { name: decision.decidedByName, when: when(decision.decidedAt) })}
      </p>
      {second && (
        <p className="text-sm text-ink-muted">
          {t('card.secondBy', { name: second.byName, when: when(second.at) })} {second.text}
        </p>
      )}
      {undone && (
        <p className="text-sm text-ink-muted">
          {t('card.undoneBy', { name: undone.byName, when: when(undone.at) })} {undone.text}
        </p>
      )}
    </>
  );
}
