import { useLocale, useTranslations } from 'next-intl';
import { shareInWords } from '@/lib/domain/agreement/share-words';
import type { CounterOnDay } from '@/lib/domain/allocation/counter-on-day';
import { placesDepartments } from '@/lib/domain/placement/department-on-day';
import type { ReportContext } from '@/lib/domain/vacancy/report-context';
import { paths } from '@/lib/platform/paths';
import { useClosedSentence } from '../../counters/closed';
import { CounterStrip } from '../../counters/counter-strip';
import { NextTurn } from '../../counters/next-turn';
import { counterName } from '../../departments/counter-name';
import { TierWord } from '../../tiers/tier-word';
import { Card } from '../../ui/card';
import { Notice } from '../../ui/notice';

/** Where the department stands before anything is saved: tier, the counters' latest homes, the next turn. */
export function ReportPanel({ context: { department, counters } }: { context: ReportContext }) {
  const t = useTranslations('vacancies.form');
  const { standing, name, number } = department;
  const closed = useClosedSentence(standing);
  return (
    <Card
      title={`${number} ${name}`}
      aside={standing && placesDepartments(standing) && <TierWord tier={standing.tier} small />}
    >
      <p className="text-sm text-ink-muted">{t('panel')}</p>
      {!standing && <Notice tone="warning">{t('noAgreement')}</Notice>}
      {closed && (
        <Notice tone="warning" title={closed}>
          {t('closed')}
        </Notice>
      )}
      {standing?.placed.ground.by === 'UNPLACED' && placesDepartments(standing) && (
        <Notice tone="warning">{t('unplaced')}</Notice>
      )}
      <div className="mt-3 grid gap-5">
        {!closed &&
          counters.map((counter) => <Counter key={counter.name} counter={counter} department={name} />)}
      </div>
      {!closed && <p className="mt-4 text-xs text-ink-muted">{t('panelNote')}</p>}
    </Card>
  );
}

function Counter({ counter, department }: { counter: CounterOnDay; department: string }) {
  const t = useTranslations('departments');
  const locale = useLocale();
  const counts = counterName(counter, t);
  return (
    <section>
      <h3 className="text-sm text-ink-muted">
        {counts}, {shareInWords(counter.terms.rate)[locale]}
      </h3>
      <NextTurn position={counter.next === 'never' ? null : counter.next} look="headline" />
      <CounterStrip
        label={t('counter.strip', { counter: counts, department })}
        cells={counter.cells.map(({ vacancyId, ...cell }) => ({ ...cell, href: paths.vacancy(vacancyId) }))}
        upcoming={counter.upcoming}
        legend={counter.cells.length > 0}
      />
    </section>
  );
}
