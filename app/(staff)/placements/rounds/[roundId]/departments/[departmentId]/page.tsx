import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AssessmentCard, EarlierFigures, RowFacts } from '@/components/placements/row-facts';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { Card } from '@/components/ui/card';
import { Columns, PageHead } from '@/components/ui/page-head';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import { may } from '@/lib/domain/access/permissions';
import { isOpen } from '@/lib/domain/placement/round-file';
import { paths } from '@/lib/platform/paths';
import { loadRound } from '../../round-of';
import { AssessCard } from './assess-card';
import { DecideCard } from './decide-card';
import { SeenCard } from './seen-card';

type Props = { params: Promise<{ roundId: string; departmentId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('placements'))('title') };
}

/** One department of a round: what is known of it, and what is decided, or assessed by its organisation. */
async function RoundRowPage(props: Props) {
  await pageScope('placement.view');
  const { scope, file } = await loadRound(props, 'placement.view');
  const { departmentId } = await props.params;
  const row = file.rows.find(({ department }) => department.id === departmentId.toLowerCase());
  if (row === undefined) return refuseAsNotFound();
  const { round, standing } = file;
  const { number, name, organisationName, areaName } = row.department;
  const t = await getTranslations('placements');
  const open = standing === 'PREPARING' && row.proposal.by !== 'FACTS';
  const decides = open && may(scope, 'placement.plan') && scope.municipalities.includes(round.municipalityId);
  const assesses =
    open &&
    scope.side === 'ORGANISATION' &&
    may(scope, 'placement.assess') &&
    row.mayBeAssessed &&
    isOpen(row);
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: t('title'), href: paths.placements },
          { label: round.title, href: paths.placementRound(round.id) },
          { label: `${number} ${name}` },
        ]}
      />
      <PageHead
        title={`${number} ${name}`}
        facts={[organisationName, areaName].filter((fact) => fact !== null)}
      />
      <Columns
        side={
          <>
            <RowFacts row={row} file={file} />
            <AssessmentCard row={row} file={file} />
            <EarlierFigures row={row} />
          </>
        }
      >
        {decides && (
          <Card title={t('row.tier')}>
            <DecideCard row={row} file={file} />
          </Card>
        )}
        {assesses && (
          <Card title={t('row.assessTitle')}>
            <AssessCard row={row} file={file} />
          </Card>
        )}
        {!decides && !assesses && <SeenCard row={row} file={file} />}
      </Columns>
    </>
  );
}

export default orBroken(RoundRowPage);
