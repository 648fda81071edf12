import { readLettingSettings } from '@/lib/data/lettings/letting-settings';
import type { PaperDesk } from '@/lib/data/papers/papers-receive';
import type { HotTx } from '@/lib/data/transaction';
import type { Scope } from '@/lib/domain/access/scope';
import type { PaperKind } from '@/lib/domain/criteria/vocabulary';
import { type LettingSettings, type PaperWay, paperWay } from '@/lib/domain/letting/letting-settings';
import { mayBeAskedFor } from '@/lib/domain/papers/certificate';
import { takesPapers } from '@/lib/domain/papers/takes-papers';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { criteriaOf } from './criteria-of';
import type { PaperRefused } from './paper-errors';

/** May a paper of this kind be handed in in this way? Answers the settings that it is then kept by. */
export async function openDesk(
  tx: HotTx,
  scope: Scope,
  { desk, kind, way }: { readonly desk: PaperDesk | null; readonly kind: PaperKind; readonly way: PaperWay },
): Promise<Result<LettingSettings, PaperRefused>> {
  if (desk === null) return err({ code: 'not-found' });
  if (desk.offerState !== null && !takesPapers(desk.offerState)) return err({ code: 'offer-over' });
  if (!(await hasGround(tx, scope, desk, kind))) return err({ code: 'no-ground' });
  const settings = await readLettingSettings(tx, scope, desk.organisationId);
  if (way === 'UPLOADED' && paperWay(settings, kind) === 'SHOWN') return err({ code: 'to-be-shown' });
  return ok(settings);
}

/** What asks for a certificate is a criterion that the household is held against; outside of an offer there is none. */
const hasGround = async (
  tx: HotTx,
  scope: Scope,
  { offerId }: PaperDesk,
  kind: PaperKind,
): Promise<boolean> => mayBeAskedFor(kind, []) || mayBeAskedFor(kind, await criteriaOf(tx, scope, offerId));
