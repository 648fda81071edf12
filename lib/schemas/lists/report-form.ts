import { z } from 'zod';
import type { DepartmentId } from '@/lib/domain/shared/ids';
import { idParam, type SearchParams, unitParam } from './params';

const schema = z.object({ department: idParam<DepartmentId>(), unit: unitParam });

/** Which department and home the report form is opened for; `unchosen`: it was sent without a department. */
export const readReportForm = (
  params: SearchParams,
): z.output<typeof schema> & { readonly unchosen: boolean } => ({
  ...schema.parse(params),
  unchosen: params.department === '',
});
