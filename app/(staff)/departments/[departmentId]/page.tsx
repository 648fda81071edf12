import type { Metadata } from 'next';

import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { ChangeHistory } from '@/components/departments/change/change-history';
import { ChangeNotice } from '@/components/departments/change/change-notice';
import { CounterCard } from '@/components/departments/counter-card';
import { DepartmentHead } from '@/components/departments/department-head';
import { FigureCards } from '@/components/departments/figures-card';
import { LedgerCard } from '@/components/departments/ledger-card';
import { LettingCard } from '@/components/departments/letting-card';
import { PastCard } from '@/components/departments/past-card';
import { PlacementCard } from '@/components/departments/placement-card';
import { DepartmentFigures } from '@/components/key-figures/department-figures';
import { WatchCard } from '@/components/placements/watch-card';
import { LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Columns } from '@/components/ui/page-head';
import { PrintButton } from '@/components/ui/print-button';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import { listLedger } from '@/lib/data/books/ledger-lines';
import { listChangesOf } from '@/lib/data/departments/department-changes';
import { findDepartmentFile } from '@/lib/data/departments/department-file';
import { listDepartmentPast } from '@/lib/data/departments/department-past';
import { findWatch } from '@/lib/data/placements/placement-watch';
import { may } from '@/lib/domain/access/permissions';
import type { UserScope } from '@/lib/domain/access/scope';
import { chosenCounter } from '@/lib/domain/placement/department-file';
import { asId, type DepartmentId } from '@/lib/domain/shared/ids';
import { paths } from '@/lib/platform/paths';
import { readDepartmentPage, readPathId } from '@/lib/schemas/lists/department-list';
import type { SearchParams } from '@/lib/schemas/lists/params';

type Props = { params: Promise<{ departmentId: string }>; searchParams: Promise<SearchParams> };

const load = cache(async (pathId: string) => {
  const scope = await pageScope('department.view');
  const id = readPathId(pathId);
  const file = id && (await findDepartmentFile(scope, asId<DepartmentId>(id)));
  if (!file) return refuseAsNotFound();
  return { scope, file };
});

export const generateMetadata = orBroken(async ({ params }: Props): Promise<Metadata> => {
  const { file } = await load((await params).departmentId);
  return { title: file.department.name };
});

async function DepartmentPage({ params, searchParams }: Props) {
  const { scope, file } = await load((await params).departmentId);
  const { counter: counterId = null, before, placed } = readDepartmentPage(await searchParams);
  const { department, counters, figures } = file;
  const [t, watch, changes, past] = await Promise.all([
    getTranslations('departments'),
    findWatch(scope, department.id),
    listChangesOf(scope, department.id),
    listDepartmentPast(scope, department.id),
  ]);
  const chosen = chosenCounter(counters, counterId);
  const ledger = chosen?.id ? await listLedger(scope, chosen.id, before) : { lines: [], hasMore: false };
  return (
    <>
      <DepartmentHead
        file={file}
        actions={
          <>
            <PrintButton />
            <ChangeLink scope={scope} departmentId={department.id} />
            {may(scope, 'vacancy.report') && department.closedFrom === null && (
              <LinkButton href={paths.reportVacancy(department.id)} look="primary">
                {t('report')}
              </LinkButton>
            )}
          </>
        }
      />
      <div className="mb-4 grid gap-3 empty:hidden">
        {placed !== undefined && (
          <Notice tone="success" live>
            {(await getTranslations('lateKnowledge.placement'))('done', { count: placed })}
          </Notice>
        )}
        <ChangeNotice changes={changes} department={department} />
      </div>
      <Columns
        side={
          <>
            <PlacementCard file={file} />
            <WatchCard row={watch} />
            {may(scope, 'figure.view') && (
              <DepartmentFigures
                department={department}
                figures={figures}
                enters={may(scope, 'figure.enter')}
              />
            )}
            <FigureCards figures={figures} agreement={department.standing?.version.agreement ?? null} />
            <LettingCard standing={department.standing} />
            <ChangeHistory changes={changes} departmentId={department.id} />
          </>
        }
      >
        {counters.map((counter) => (
          <CounterCard key={counter.name} counter={counter} file={file} />
        ))}
        {chosen && may(scope, 'books.view') && (
          <LedgerCard
            path={paths.department(department.id)}
            counters={counters}
            chosen={chosen}
            before={before}
            {...ledger}
          />
        )}
        <PastCard past={past} />
      </Columns>
    </>
  );
}

/** Mergers, splits and late placements, for those who may. */
async function ChangeLink({ scope, departmentId }: { scope: UserScope; departmentId: DepartmentId }) {
  if (!may(scope, 'department.change') && !may(scope, 'designation.enter')) return null;
  const t = await getTranslations('departmentChanges');
  return <LinkButton href={paths.changeDepartment(departmentId)}>{t('link')}</LinkButton>;
}

export default orBroken(DepartmentPage);
