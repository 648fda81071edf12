import { getLocale, getTranslations } from 'next-intl/server';
import { tierOf } from '@/components/placements/tier-of';
import { TierWord } from '@/components/tiers/tier-word';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { DefinitionList } from '@/components/ui/definition-list';
import { formatLongDay } from '@/components/ui/format';
import { criterionNames } from '@/lib/domain/criteria/criterion-name';
import type { RoundFile, RoundRow } from '@/lib/domain/placement/round-file';
import { paths } from '@/lib/platform/paths';

/** What is decided of the department, for whoever does not decide. */
export async function SeenCard({ row, file }: { row: RoundRow; file: RoundFile }) {
  const [t, tRow, locale] = await Promise.all([
    getTranslations('placements.round'),
    getTranslations('placements.row'),
    getLocale(),
  ]);
  const { tier, proposal, reason, department } = row;
  const criteria = criterionNames(row.criteria, file.version.agreement.criteriaSets).map(
    (name) => name[locale],
  );
  const byRehousing = department.standing?.placed.ground.by === 'REHOUSING';
  const decided =
    tier !== null ? (
      <TierWord tier={tierOf(file.version.agreement, tier)} small />
    ) : proposal.by === 'FACTS' ? (
      t(`byFacts.${byRehousing ? 'REHOUSING' : 'DESIGNATION'}`)
    ) : (
      tRow('undecided')
    );
  const items = [
    { term: tRow('tier'), value: decided },
    { term: tRow('reason'), value: reason },
    { term: tRow('criteria'), value: criteria.length > 0 ? criteria.join(', ') : null },
  ];
  const day = formatLongDay(file.round.effectiveOn, locale);
  return (
    <Card
      title={tRow('tier')}
      foot={<LinkButton href={paths.department(department.id)}>{department.name}</LinkButton>}
    >
      <p className="mb-3 text-sm text-ink-muted">
        {t.rich('facts.effective', { b: (chunks) => chunks, day })}
      </p>
      <DefinitionList items={items.filter(({ value }) => value !== null)} />
    </Card>
  );
}
