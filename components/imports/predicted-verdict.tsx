import { useLocale, useTranslations } from 'next-intl';
import { sectionOf } from '@/lib/domain/allocation/section-of';
import type { PredictedRow, PredictedVacancy } from '@/lib/domain/imports/predicted-row';
import { TierWord } from '../tiers/tier-word';
import { Sub } from '../ui/row-link';
import { asText, counterText, faultText } from './row-words';

/** What a row would become: whose the home would be, by which counter and which rule. */
export function PredictedVerdict({ row }: { row: PredictedRow | null }) {
  if (row === null) return '–';
  return row.vacancy === null ? <Otherwise row={row} /> : <Verdict vacancy={row.vacancy} />;
}

function Verdict({ vacancy: { verdict, counter, number, tier, unplaced } }: { vacancy: PredictedVacancy }) {
  const t = useTranslations('imports');
  const counters = useTranslations('departments.counter');
  const locale = useLocale();
  if (verdict === null) return t('predicted.awaiting');
  const section = sectionOf(verdict);
  const notes = [
    counter !== null &&
      t('predicted.numberOf', { counter: counterText(counters, counter), number: number ?? 0 }),
    unplaced && t('predicted.unplaced'),
    section?.text[locale],
    section?.assumed && t('predicted.assumed'),
  ].filter(Boolean);
  return (
    <span className="block min-w-56">
      {verdict.headline[locale]}
      <Sub>{notes.join(' · ')}</Sub>
      {tier && <TierWord tier={tier} small />}
    </span>
  );
}

/** What only shows when the rows before it have been decided. */
function Otherwise({ row: { otherwise } }: { row: Extract<PredictedRow, { vacancy: null }> }) {
  const t = useTranslations('imports');
  const fixes = useTranslations('importFixes');
  if (otherwise.state === 'UNCHANGED') return asText(t, 'VACANCIES', otherwise.as);
  if (otherwise.state !== 'REFUSED') return '–';
  return (
    <span className="block min-w-56">
      {t('predicted.refused')}
      <Sub>{otherwise.faults.map((fault) => faultText(t, fixes, fault)).join(' ')}</Sub>
    </span>
  );
}
