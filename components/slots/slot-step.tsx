import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { SlotCase } from '@/lib/domain/slot/slot-case';
import { paths } from '@/lib/platform/paths';
import { writtenMoment } from '@/lib/schemas/who-and-when';
import type { TierWords } from '../tiers/tier-word';
import { LinkButton } from '../ui/button';
import { Card } from '../ui/card';
import { Notice } from '../ui/notice';
import { SlotHead } from './detail/slot-head';

export type StepRefusal = 'STATE' | 'COLLEAGUE';

interface SlotStepProps {
  file: SlotCase;
  tier: TierWords | null;
  title: string;
  lead?: string;
  /** Why the case does not allow this step now, whatever a link said: its state, or a colleague has it. */
  refusal: StepRefusal | null;
  children: ReactNode;
}

/** A step of the case on a page of its own: it has an address, keeps what was typed, and asks once. */
export function SlotStep({ file, tier, title, lead, refusal, children }: SlotStepProps) {
  const t = useTranslations('slots');
  return (
    <>
      <SlotHead slot={file.slot} tier={tier} step={title} />
      {refusal === null ? (
        <div className="max-w-180">
          <Card>
            {lead && <p className="mb-5 max-w-prose text-ink-muted">{lead}</p>}
            {children}
          </Card>
        </div>
      ) : (
        <Notice
          tone="warning"
          title={`${t('notAllowed.title')}.`}
          action={<LinkButton href={paths.slot(file.slot.id)}>{t('contact.back')}</LinkButton>}
        >
          {refusal === 'COLLEAGUE'
            ? t('detail.colleague', { name: file.slot.claimedBy?.name ?? '' })
            : t('notAllowed.text', { state: t(`states.${file.slot.state}`) })}{' '}
          {refusal === 'STATE' && <WhoAndWhen file={file} />}
        </Notice>
      )}
    </>
  );
}

/** Who brought the case to where it stands: without JavaScript this page is all the answer that the second of two gets. */
function WhoAndWhen({ file }: { file: SlotCase }) {
  const t = useTranslations('slotForms.errors');
  const last = lastAct(file);
  if (!last?.by || !last.at) return null;
  return t(last.told, { by: last.by, ...writtenMoment(last.at) });
}

function lastAct({ slot, namings: [naming], returned }: SlotCase) {
  switch (slot.state) {
    case 'CLAIMED':
      return { told: 'already-claimed', by: slot.claimedBy?.name, at: slot.claimedAt } as const;
    case 'NAMED':
      return (
        naming && ({ told: 'citizen-already-named', by: naming.namedByName, at: naming.namedAt } as const)
      );
    case 'RETURNED':
      return (
        returned &&
        ({ told: 'already-returned', by: returned.returnedByName, at: returned.returnedAt } as const)
      );
    default:
      return null;
  }
}
