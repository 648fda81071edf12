import { getTranslations } from 'next-intl/server';
import type { StepRefusal } from '@/components/slots/slot-step';
import { pageScope } from '@/lib/auth/page-scope';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import { listAgreements } from '@/lib/data/agreements/agreements';
import type { PartyPermission } from '@/lib/domain/access/permissions';
import type { UserScope } from '@/lib/domain/access/scope';
import { type TierOfMunicipality, tiersOf, tierWord } from '@/lib/domain/agreement/tier-words';
import { possibleActs, type SlotAct } from '@/lib/domain/slot/possible-acts';
import type { SlotCase } from '@/lib/domain/slot/slot-case';
import { paths } from '@/lib/platform/paths';
import { type SlotProps, slotOf } from './slot-of';

export interface Step {
  readonly scope: UserScope;
  readonly file: SlotCase;
  readonly tier: TierOfMunicipality | null;
  /** Which of the page's acts the case allows this reader now; null: none. */
  readonly act: SlotAct | null;
  readonly refusal: StepRefusal | null;
  readonly keptText: string;
  readonly cancel: { readonly href: string; readonly label: string };
}

/** What every step of a case on a page of its own begins with. */
export async function stepOf(
  props: SlotProps,
  permission: PartyPermission,
  acts: readonly SlotAct[],
): Promise<Step> {
  const scope = await pageScope(permission);
  const [file, { versions }] = await Promise.all([slotOf(props, scope), listAgreements(scope)]);
  if (file === null) return refuseAsNotFound();
  const { slot } = file;
  const { primary, others, byPhone } = possibleActs(scope, file);
  const possible = [primary, ...others, ...byPhone];
  const [words, forms] = await Promise.all([getTranslations('slots.acts'), getTranslations('forms')]);
  const act = acts.find((one) => possible.includes(one)) ?? null;
  return {
    scope,
    file,
    tier: tierWord(tiersOf(versions), slot.municipalityId, slot.tier),
    act,
    refusal: act === null ? refusalOf(scope, file) : null,
    keptText: forms('kept'),
    cancel: { href: paths.slot(slot.id), label: words('cancel') },
  };
}

const refusalOf = ({ side }: UserScope, { slot, mayHandle }: SlotCase): StepRefusal =>
  side === 'MUNICIPALITY' && !mayHandle && slot.claimedBy !== null ? 'COLLEAGUE' : 'STATE';
