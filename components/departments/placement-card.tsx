import { useLocale, useTranslations } from 'next-intl';
import { criterionNames } from '@/lib/domain/criteria/criterion-name';
import type { DepartmentFile, PlacementRecord } from '@/lib/domain/placement/department-file';
import { placesDepartments, type Standing } from '@/lib/domain/placement/department-on-day';
import { isInForce } from '@/lib/domain/shared/calendar-date';
import { SectionReference } from '../agreements/section-reference';
import { useClosedSentence } from '../counters/closed';
import { capitalised } from '../ui/capitalised';
import { Card } from '../ui/card';
import { formatLongDay } from '../ui/format';
import { Timeline } from '../ui/timeline';

/** The tier in force with its basis, what the figures say, and the placements before it. */
export function PlacementCard({ file }: { file: DepartmentFile }) {
  const t = useTranslations('departments.placement');
  const { department, placements, today } = file;
  const { standing } = department;
  const period = usePeriod();
  return (
    <Card small title={t('title')}>
      <div className="space-y-2 text-sm">
        {standing && <Ground standing={standing} file={file} />}
        <Dispensations file={file} />
        {placements.length > 0 && (
          <Timeline
            items={placements.map((placement) => ({
              key: `${placement.from} ${placement.decidedOn}`,
              title: <Tier tier={placement.tier} standing={standing} strong={isInForce(placement, today)} />,
              when: period(placement),
              detail: <Basis placement={placement} standing={standing} />,
            }))}
          />
        )}
        <Proposal file={file} />
      </div>
    </Card>
  );
}

function Tier({ tier, standing, strong }: { tier: string; standing: Standing | null; strong: boolean }) {
  const word = capitalised(useTierName(standing)(tier));
  return strong ? <b className="font-medium">{word}</b> : word;
}

function useTierName(standing: Standing | null): (tier: string) => string {
  const locale = useLocale();
  return (tier) => standing?.version.agreement.tiers.find((row) => row.tier === tier)?.label[locale] ?? tier;
}

function usePeriod(): (placement: PlacementRecord) => string {
  const t = useTranslations('departments.placement');
  const locale = useLocale();
  return ({ from, to }) =>
    to === null
      ? t('from', { day: formatLongDay(from, locale) })
      : t('until', { from: formatLongDay(from, locale), to: formatLongDay(to, locale) });
}

/** What put the department where it stands, when that is not the parties' own placement. */
function Ground({ standing, file }: { standing: Standing; file: DepartmentFile }) {
  const t = useTranslations('departments.placement');
  const { ground, reference } = standing.placed;
  const closed = useClosedSentence(standing);
  const rehousing = file.rehousing.find((row) => isInForce(row, file.today));
  return (
    <>
      {ground.by === 'DESIGNATION' && <p>{t('byDesignation')}</p>}
      {ground.by === 'REHOUSING' && (
        <p>
          {closed} {rehousing && t('byRehousing', { reason: rehousing.reason })}
        </p>
      )}
      {ground.by === 'UNPLACED' && <p>{t(placesDepartments(standing) ? 'none' : 'single')}</p>}
      <p>
        <SectionReference reference={reference} />
      </p>
    </>
  );
}

/** What the organisation's own agreement exempts while people are rehoused: said in words, and no part of the verdict. */
function Dispensations({ file: { dispensations } }: { file: DepartmentFile }) {
  const t = useTranslations('departments.placement');
  const locale = useLocale();
  return dispensations.map(({ text, until, reference }) => (
    <div key={`${until} ${text.da}`}>
      <p>{t('dispensation', { text: text[locale], day: formatLongDay(until, locale) })}</p>
      <p className="text-ink-muted">{t('dispensationDecidesNothing')}</p>
      <p>
        <SectionReference reference={reference} />
      </p>
    </div>
  ));
}

function Basis({ placement, standing }: { placement: PlacementRecord; standing: Standing | null }) {
  const t = useTranslations('departments.placement');
  const locale = useLocale();
  const nameOf = useTierName(standing);
  const { decidedOn, forum, figure, source, criteria, proposedTier, tier, deviationReason } = placement;
  const decided = t('decided', { day: formatLongDay(decidedOn, locale), forum });
  const on = figure && t('figure', { figure: percentText(figure, locale) });
  const sets = standing?.version.agreement.criteriaSets ?? [];
  const names = criterionNames(criteria, sets).map((name) => name[locale]);
  return (
    <div className="space-y-0.5 text-ink-muted">
      <p>{[decided, on].filter(Boolean).join(' ')}.</p>
      {source && <p>{t('source', { source })}</p>}
      {names.length > 0 && <p>{t('criteria', { criteria: names.join(', ') })}</p>}
      {proposedTier && proposedTier !== tier && <p>{t('proposed', { tier: nameOf(proposedTier) })}</p>}
      {deviationReason && <p>{t('deviation', { reason: deviationReason })}</p>}
    </div>
  );
}

function Proposal({ file: { proposal, department } }: { file: DepartmentFile }) {
  const t = useTranslations('departments.placement');
  const nameOf = useTierName(department.standing);
  const { standing } = department;
  if (!standing || !placesDepartments(standing)) return null;
  const same = proposal?.tier === standing.tier.tier;
  return (
    <p className="border-t border-line pt-2.5">
      {proposal ? (
        <>
          {t('proposalNow', { tier: nameOf(proposal.tier) })}{' '}
          {t(same ? 'proposalSame' : `proposalOther.${standing.placed.ground.by}`)}{' '}
          <SectionReference reference={proposal.reference} />
        </>
      ) : (
        t('noFigures')
      )}
    </p>
  );
}

/** `27.4000` as 27,4 %. */
export function percentText(figure: string, locale: 'da' | 'en'): string {
  const short = figure.includes('.') ? figure.replace(/\.?0+$/, '') : figure;
  return locale === 'da' ? `${short.replace('.', ',')} %` : `${short}%`;
}
