import { findLettingFile } from '@/lib/data/lettings/letting-file';
import type { LettingId, VacancyId } from '@/lib/domain/shared/ids';
import { declareExhausted } from '@/lib/usecases/lettings/declare-exhausted';
import type { Town } from '../builders';
import { lettingRevisionOf } from './lettings';

/** Leaves the phase that the letting stands at. */
export async function leavePhase(
  town: Pick<Town, 'officer'>,
  { vacancyId, lettingId }: { readonly vacancyId: VacancyId; readonly lettingId: LettingId },
  reason: string | null = null,
) {
  const revision = await lettingRevisionOf(lettingId);
  const position = (await findLettingFile(town.officer, vacancyId))?.current?.position ?? -1;
  return declareExhausted(town.officer, { lettingId, revision, position, reason });
}
