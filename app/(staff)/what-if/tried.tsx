import { getLocale, getTranslations } from 'next-intl/server';
import { formatDay } from '@/components/ui/format';
import { PlanList } from '@/components/what-if/plan-list';
import { MissingNotices } from '@/components/what-if/tried-notices';
import { planInWords } from '@/lib/domain/what-if/plan-words';
import type { Asked } from './ask-trial';

interface TriedProps {
  asked: Asked;
  departments: Parameters<typeof planInWords>[0]['departments'];
}

/** The period and what is tried over it, in words. */
export async function Tried({ asked, departments }: TriedProps) {
  const { period, plan, knowledge, version, draft, round, missing } = asked;
  const [t, locale] = await Promise.all([getTranslations('whatIf'), getLocale()]);
  const lines = planInWords({ plan, inForce: version.agreement, departments });
  return (
    <>
      <h2 id="results">
        {t('results', {
          from: formatDay(period.from, locale),
          through: formatDay(period.through, locale),
        })}
      </h2>
      <MissingNotices missing={missing} />
      {(draft || round) && (
        <p>
          {[draft && t('ofDraft', { title: draft.title }), round && t('ofRound', { title: round.title })]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
      {draft && lines.length === 0 && <p className="text-ink-muted">{t('draftSharesAlike')}</p>}
      {knowledge === 'TODAY' && <p>{t('printed.knowledge.TODAY')}</p>}
      <PlanList lines={lines} />
    </>
  );
}
