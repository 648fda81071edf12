import { z } from 'zod';
import type { MunicipalityId, OrganisationId } from '@/lib/domain/shared/ids';
import { idParam, type SearchParams } from '../lists/params';

const list = z.object({ organisation: idParam<OrganisationId>(), municipality: idParam<MunicipalityId>() });

export type WatchQuery = z.output<typeof list>;
export const readWatch = (params: SearchParams): WatchQuery => list.parse(params);
