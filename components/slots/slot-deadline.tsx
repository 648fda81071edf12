import type { SlotDeadline as Running } from '@/lib/domain/slot/slot-row';
import { Deadline } from './deadline';

interface SlotDeadlineProps {
  deadline: Running;
  compact?: boolean;
  /** The agreement gives no deadline. */
  assumed?: boolean;
}

/** The municipality's deadline as it stands today. */
export function SlotDeadline({ deadline, compact, assumed }: SlotDeadlineProps) {
  const { due, workingDaysLeft, of } = deadline;
  return <Deadline day={due} workingDaysLeft={workingDaysLeft} of={of} compact={compact} assumed={assumed} />;
}
