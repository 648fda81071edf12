import { getLocale, getTranslations } from 'next-intl/server';
import { formatDay } from '@/components/ui/format';
import { MOST_SHOWN } from '@/components/what-if/changed-homes';
import { PlanList } from '@/components/what-if/plan-list';
import { TrialResults } from '@/components/what-if/trial-results';
import { MissingNotices, UnknownNotice } from '@/components/what-if/tried-notices';
import { readForecastInput } from '@/lib/data/forecasts/expected-slots';
import { readPast } from '@/lib/data/replays/past';
import { listToldHomes } from '@/lib/data/replays/told-homes';
import type { UserScope } from '@/lib/domain/access/scope';
import { balanceOf } from '@/lib/domain/forecast/balance';
import { isTrial } from '@/lib/domain/what-if/plan';
import { planInWords } from '@/lib/domain/what-if/plan-words';
import { tryOut } from '@/lib/domain/what-if/try-out';
import type { Asked } from './ask-trial';

interface TrialOfProps {
  scope: UserScope;
  asked: Asked;
}

/** The trial itself: every home of the period decided again, and what would be otherwise. */
export async function TrialOf({ scope, asked }: TrialOfProps) {
  const { period, plan, knowledge, version } = asked;
  const [past, input] = await Promise.all([
    readPast(scope, { period, municipality: version.municipalityId }),
    readForecastInput(scope, version.municipalityId),
  ]);
  const { figures, unknown } = tryOut(past, plan, knowledge);
  const agreed = version.agreement.frame?.expected?.slotsPerYear ?? null;
  const balance = balanceOf(input, { plan, total: figures.total, period, agreed });
  const shown = figures.changed.slice(0, MOST_SHOWN).map((home) => home.past.vacancyId);
  const told = await listToldHomes(scope, shown);
  return (
    <>
      <UnknownNotice unknown={unknown} agreements={past.versions.map(({ agreement }) => agreement)} />
      <TrialResults
        figures={figures}
        departments={past.departments}
        told={told}
        balance={balance}
        tried={isTrial(plan, knowledge)}
      />
    </>
  );
}

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
