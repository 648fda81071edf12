import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SubstituteForm } from '@/components/substitutes/substitute-form';
import { SubstituteTable } from '@/components/substitutes/substitute-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { getToday } from '@/lib/data/clock';
import { listStandIns, listSubstitutions } from '@/lib/data/people/substitutions';
import { appointSubstituteAction, endSubstitutionAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('substitutes'))('title') };
}

const answers = ['appointed', 'ended'] as const;

type Search = { done?: string | string[] };

/** Who stands in for whom: each chooses her own substitute, a manager anybody's. */
async function SubstitutesPage({ searchParams }: { searchParams: Promise<Search> }) {
  const scope = await pageScope('substitute.appoint');
  const [rows, receivers, today, initial, t, forms, { done }] = await Promise.all([
    listSubstitutions(scope),
    listStandIns(scope),
    getToday(scope),
    initialFormState('substitute.appoint'),
    getTranslations('substitutes'),
    getTranslations('forms'),
    searchParams,
  ]);
  const answer = answers.find((known) => known === done);
  return (
    <>
      <PageHead title={t('title')} facts={[t('lead')]} />
      <div className="grid gap-5">
        {answer && (
          <Notice tone="success" live>
            {t(`done.${answer}`)}
          </Notice>
        )}
        {rows.length === 0 ? (
          <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
        ) : (
          <SubstituteTable
            rows={rows}
            today={today}
            reader={{ userId: scope.userId, manages: scope.role === 'MANAGER' }}
            end={endSubstitutionAction}
          />
        )}
        <SubstituteForm
          colleagues={receivers}
          reader={{ userId: scope.userId, manages: scope.role === 'MANAGER' }}
          today={today}
          action={appointSubstituteAction}
          initial={initial}
          keptText={forms('kept')}
        />
      </div>
    </>
  );
}

export default orBroken(SubstitutesPage);
