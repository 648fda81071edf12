import { useLocale, useTranslations } from 'next-intl';
import { renderEvaluation } from '@/lib/domain/criteria/render-evaluation';
import type { Outcome } from '@/lib/domain/criteria/vocabulary';
import type { SetEvaluation } from '@/lib/domain/letting/evaluate-for-home';
import { Chip, type ChipTone } from '../ui/chip';

const tones: Readonly<Record<Outcome, ChipTone>> = {
  MET: 'success',
  NOT_DOCUMENTED: 'warning',
  NOT_MET: 'plain',
};
const words = { MET: 'met', NOT_DOCUMENTED: 'undocumented', NOT_MET: 'notMet' } as const;
const MOST_THINGS = 4;

/** What each set of criteria says of a household, in words, and what is still missing. */
export function CriteriaOutcome({ evaluations }: { evaluations: readonly SetEvaluation[] }) {
  const t = useTranslations('lettings.candidates');
  if (evaluations.length === 0) return <p className="text-sm text-ink-muted">{t('noCriteria')}</p>;
  return (
    <ul className="space-y-1">
      {evaluations.map((row) => (
        <SetOutcome key={row.inUse.set.set} {...row} />
      ))}
    </ul>
  );
}

function SetOutcome({ inUse: { set }, evaluation }: SetEvaluation) {
  const t = useTranslations('lettings.candidates');
  const locale = useLocale();
  const { outcome, rank, checklist } = renderEvaluation(set, evaluation);
  const missing = checklist.filter(({ state }) => state !== 'FULFILLED').map(({ text }) => text[locale]);
  const things = [...new Set(missing)];
  return (
    <li className="text-sm">
      {set.label[locale]}: <Chip tone={tones[outcome]}>{t(words[outcome])}</Chip>
      {rank !== null && t('rank', { rank })}
      {things.length > 0 && (
        <span className="block text-ink-muted">
          {t('missing', { things: things.slice(0, MOST_THINGS).join('; ') })}
          {things.length > MOST_THINGS && ` ${t('more', { count: things.length - MOST_THINGS })}`}
        </span>
      )}
    </li>
  );
}
