import { useLocale, useTranslations } from 'next-intl';
import { criterionNames } from '@/lib/domain/criteria/criterion-name';
import type { RoundFile, RoundRow } from '@/lib/domain/placement/round-file';
import { isOpen } from '@/lib/domain/placement/round-file';
import { paths } from '@/lib/platform/paths';
import type { FormAction } from '@/lib/schemas/form-state';
import { TierWord } from '../tiers/tier-word';
import { Chip } from '../ui/chip';
import { type Column, DataTable } from '../ui/data-table';
import { formatTwoDecimals } from '../ui/format';
import { RowLink, Sub } from '../ui/row-link';
import { RowFigures } from './row-figures';
import { RowStep } from './row-step';
import { tierOf } from './tier-of';

interface RoundTableProps {
  file: RoundFile;
  /** Null where the reader may not decide, or the round is closed. */
  decide: FormAction | null;
  mayAssess: boolean;
  showOrganisation: boolean;
}

/** Every department of the round on one page: what is known, what is proposed, where it stood, and what is decided. */
export function RoundTable({ file, decide, mayAssess, showOrganisation }: RoundTableProps) {
  const t = useTranslations('placements.round');
  const locale = useLocale();
  const { version, rows, round } = file;
  const columns: readonly Column<RoundRow>[] = [
    {
      key: 'department',
      label: t('columns.department'),
      header: true,
      cell: (row) => <Department row={row} roundId={round.id} showOrganisation={showOrganisation} />,
    },
    {
      key: 'figure',
      label: t('columns.figure'),
      cell: (row) => <RowFigures row={row} agreement={version.agreement} />,
    },
    {
      key: 'last',
      label: t('columns.last'),
      cell: ({ last }) => last && <TierWord tier={last.terms} small />,
    },
    {
      key: 'proposal',
      label: t('columns.proposal'),
      cell: (row) => <Proposal row={row} file={file} />,
    },
    {
      key: 'tier',
      label: t('columns.tier'),
      cell: (row) => (
        <>
          <Decision row={row} file={file} />
          <RowStep row={row} file={file} decide={decide} mayAssess={mayAssess} />
        </>
      ),
    },
    {
      key: 'expected',
      label: t('columns.expected'),
      align: 'end',
      cell: ({ before, after }) =>
        before && after ? (
          `${formatTwoDecimals(before, locale)} → ${formatTwoDecimals(after, locale)}`
        ) : (
          <Sub>{t('unknownTurnover')}</Sub>
        ),
    },
  ];
  return (
    <DataTable
      caption={t('caption')}
      columns={columns}
      rows={rows}
      rowKey={({ department }) => department.id}
    />
  );
}

interface DepartmentProps {
  row: RoundRow;
  roundId: string;
  showOrganisation: boolean;
}

function Department({ row: { department }, roundId, showOrganisation }: DepartmentProps) {
  const { id, number, name, areaName, organisationName } = department;
  const places = [areaName, showOrganisation && organisationName].filter(Boolean);
  return (
    <span>
      <RowLink href={paths.placementRow(roundId, id)}>
        {number} {name}
      </RowLink>
      {places.length > 0 && <Sub>{places.join(' · ')}</Sub>}
    </span>
  );
}

function Proposal({ row, file }: { row: RoundRow; file: RoundFile }) {
  const { proposal, department } = row;
  const t = useTranslations('placements.round');
  const tier = tierOf(file.version.agreement, proposal.tier);
  const byRehousing = department.standing?.placed.ground.by === 'REHOUSING';
  return (
    <span>
      <TierWord tier={tier} small />
      {proposal.by === 'FACTS' && <Sub>{t(`byFacts.${byRehousing ? 'REHOUSING' : 'DESIGNATION'}`)}</Sub>}
      {proposal.by === 'NO_FIGURES' && isOpen(row) && <Sub>{t('noFigureHint')}</Sub>}
    </span>
  );
}

function Decision({ row, file }: { row: RoundRow; file: RoundFile }) {
  const t = useTranslations('placements.round');
  const locale = useLocale();
  const { tier, reason, criteria, assessment } = row;
  const { agreement } = file.version;
  const names = criterionNames(criteria, agreement.criteriaSets).map((name) => name[locale]);
  return (
    <span>
      {tier !== null && <TierWord tier={tierOf(agreement, tier)} small />}
      {isOpen(row) && <Chip tone="warning">{t('open')}</Chip>}
      {tier === null && assessment !== null && (
        <Sub>{t('assessed', { tier: tierOf(agreement, assessment.tier).label[locale] })}</Sub>
      )}
      {reason && <Sub>{t('deviates', { reason })}</Sub>}
      {names.length > 0 && <Sub>{t('criteria', { criteria: names.join(', ') })}</Sub>}
    </span>
  );
}
