import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { SlotCase } from '@/lib/domain/slot/slot-case';
import { paths } from '@/lib/platform/paths';
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
        <Card>
          {lead && <p className="mb-5 max-w-prose text-ink-muted">{lead}</p>}
          {children}
        </Card>
      ) : (
        <Notice
          tone="warning"
          title={`${t('notAllowed.title')}.`}
          action={<LinkButton href={paths.slot(file.slot.id)}>{t('contact.back')}</LinkButton>}
        >
          {refusal === 'COLLEAGUE'
            ? t('detail.colleague', { name: file.slot.claimedBy?.name ?? '' })
            : t('notAllowed.text', { state: t(`states.${file.slot.state}`) })}
        </Notice>
      )}
    </>
  );
}
