import { useTranslations } from 'next-intl';
import type { SlotAct } from '@/lib/domain/slot/possible-acts';
import { paths } from '@/lib/platform/paths';
import { type ButtonLook, LinkButton } from '../../ui/button';

/** Acts that have no form: they are one button. */
export type PressedAct = Extract<SlotAct, 'claim' | 'takeOver'>;
type LinkedAct = Exclude<SlotAct, PressedAct>;

export const isLinked = (act: SlotAct): act is LinkedAct => act !== 'claim' && act !== 'takeOver';

/** Where an act has its form. */
const ROUTES: Record<LinkedAct, string> = {
  name: 'name',
  handOver: 'hand-over',
  replaceContact: 'hand-over',
  lease: 'lease',
  decline: 'decline',
  return: 'return',
  undoLease: 'undo-lease',
  reassign: 'reassign',
  claimByPhone: 'claim',
  declineByPhone: 'decline',
  returnByPhone: 'return',
};

interface ActLinkProps {
  act: LinkedAct;
  slotId: string;
  look?: ButtonLook;
}

export function ActLink({ act, slotId, look }: ActLinkProps) {
  const t = useTranslations('slots.acts');
  return (
    <LinkButton
      href={`${paths.slot(slotId)}/${ROUTES[act]}`}
      look={look}
      size={look === 'primary' ? 'md' : 'sm'}
    >
      {t(act)}
    </LinkButton>
  );
}
