import { z } from 'zod';
import type { AreaId, CounterId, DepartmentId, MunicipalityId } from '@/lib/domain/shared/ids';
import { idParam, numberParam, ownWordParam, questionParam, type SearchParams } from './params';

const list = z.object({
  q: questionParam,
  area: idParam<AreaId>(),
  municipality: idParam<MunicipalityId>(),
  tier: ownWordParam,
  after: idParam<DepartmentId>(),
});

export type DepartmentListQuery = z.output<typeof list>;
export const readDepartmentList = (params: SearchParams): DepartmentListQuery => list.parse(params);

/** A late placement was just entered: how many verdicts it would have changed. */
const placed = z.coerce.number().int().min(0).max(100_000).optional().catch(undefined);
const page = z.object({ counter: idParam<CounterId>(), before: numberParam, placed });

/** Which counter's ledger the department page shows, and from where. */
export const readDepartmentPage = (params: SearchParams): z.output<typeof page> => page.parse(params);

const id = z.uuid().transform((text) => text.toLowerCase());

/** An id from the path; null when it is none. */
export const readPathId = (text: string): string | null => id.safeParse(text).data ?? null;
