import { z } from 'zod';
import type { DepartmentId } from '@/lib/domain/shared/ids';
import { idParam, type SearchParams, unitParam } from './params';

const schema = z.object({ department: idParam<DepartmentId>(), unit: unitParam });

/** Which department and home the report form is opened for. */
export const readReportForm = (params: SearchParams): z.output<typeof schema> => schema.parse(params);
