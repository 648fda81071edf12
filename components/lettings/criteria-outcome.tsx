import { useLocale, useTranslations } from 'next-intl';
import { renderEvaluation, type StoredItem } from '@/lib/domain/criteria/render-evaluation';
import type { Outcome } from '@/lib/domain/criteria/vocabulary';
import type { SetEvaluation } from '@/lib/domain/letting/decisions/evaluate-for-home';
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
  return (
    <li className="text-sm">
      {set.label[locale]}: <Chip tone={tones[outcome]}>{t(words[outcome])}</Chip>
      {rank !== null && t('rank', { rank })}
      {KINDS.map((kind) => (
        <Missing key={kind} kind={kind} items={checklist.filter((item) => item.kind === kind)} />
      ))}
    </li>
  );
}

/** What nobody has stated, what is to be shown, and what an officer must answer: each is somebody else's to do. */
const KINDS = ['FACT', 'PAPERS', 'CONFIRMATION'] as const;

function Missing({ kind, items }: { kind: (typeof KINDS)[number]; items: readonly StoredItem[] }) {
  const t = useTranslations('lettings.candidates');
  const locale = useLocale();
  const open = items.filter(({ state }) => state !== 'FULFILLED').map(({ text }) => text[locale]);
  const things = [...new Set(open)];
  if (things.length === 0) return null;
  return (
    <span className="block text-ink-muted">
      {t(`missing.${kind}`, { things: things.slice(0, MOST_THINGS).join('; ') })}
      {things.length > MOST_THINGS && ` ${t('more', { count: things.length - MOST_THINGS })}`}
    </span>
  );
}
