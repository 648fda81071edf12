import { z } from 'zod';
import { asId, type MunicipalityId } from '@/lib/domain/shared/ids';

export const makeForecastSchema = z.object({
  municipalityId: z.uuid().transform((text) => asId<MunicipalityId>(text)),
});
