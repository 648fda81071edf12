import { notFound, redirect } from 'next/navigation';
import { pageScope } from '@/lib/auth/page-scope';
import { isFormAnswer } from '@/lib/auth/request-path';
import { findVacancyRecord } from '@/lib/data/vacancies/vacancy-record';
import type { PartyPermission } from '@/lib/domain/access/permissions';
import { asId, type VacancyId } from '@/lib/domain/shared/ids';
import { addressLine } from '@/lib/domain/vacancy/vacancy-report';
import { mayHappen, type VacancyEvent } from '@/lib/domain/vacancy/vacancy-state';
import { paths } from '@/lib/platform/paths';
import { readPathId } from '@/lib/schemas/lists/department-list';

/** Who asks and about which vacancy, for a page where something is done to it. What the state does not allow leads back to the case. */
export async function loadRecord(pathId: string, permission: PartyPermission, event?: VacancyEvent) {
  const scope = await pageScope(permission);
  const id = readPathId(pathId);
  const record = id && (await findVacancyRecord(scope, asId<VacancyId>(id)));
  if (!record) notFound();
  if (event && !mayHappen(record.state, event) && !(await isFormAnswer())) redirect(paths.vacancy(record.id));
  return { scope, record, address: addressLine(record.report.home) };
}
