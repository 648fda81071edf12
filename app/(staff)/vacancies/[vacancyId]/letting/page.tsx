import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LettingHead } from '@/components/lettings/letting-head';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import { findLettingFile } from '@/lib/data/lettings/letting-file';
import { findVacancyRecord } from '@/lib/data/vacancies/vacancy-record';
import { asId, type VacancyId } from '@/lib/domain/shared/ids';
import { addressLine } from '@/lib/domain/vacancy/vacancy-report';
import { candidateListSchema } from '@/lib/schemas/lettings/candidate-list';
import { readPathId } from '@/lib/schemas/lists/department-list';
import type { SearchParams } from '@/lib/schemas/lists/params';
import { LettingBegun } from './letting-begun';
import { LettingNotBegun } from './letting-not-begun';

interface Props {
  readonly params: Promise<{ readonly vacancyId: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('lettings'))('title') };
}

/** Who is next: by what a home is let, how far its letting has come, and whom it can be offered to. */
async function LettingPage({ params, searchParams }: Props) {
  const scope = await pageScope('letting.view');
  const id = readPathId((await params).vacancyId);
  const record = id && (await findVacancyRecord(scope, asId<VacancyId>(id)));
  if (!record) return refuseAsNotFound();
  const { after, sent, left, done } = candidateListSchema.parse(await searchParams);
  const file = await findLettingFile(scope, record.id, after ?? null);
  const { home } = record.report;
  return (
    <>
      <LettingHead
        vacancy={{ ...record, ...home, address: addressLine(home), id: record.id, state: record.state }}
      />
      {file === null ? (
        <LettingNotBegun scope={scope} vacancyId={record.id} />
      ) : (
        <LettingBegun {...{ scope, file, left, done }} isFurtherDown={after !== undefined} sent={sent ?? 0} />
      )}
    </>
  );
}

export default orBroken(LettingPage);
