import type { ReactNode } from 'react';
import { classNames } from './class-names';

export type ChipTone = 'plain' | 'strong' | 'warning' | 'error' | 'success';

const tones: Record<ChipTone, string> = {
  plain: 'border-line-strong bg-paper text-ink-muted',
  strong: 'border-accent bg-accent-soft text-accent',
  warning: 'border-warn-line bg-warn-soft text-warn',
  error: 'border-red/40 bg-red-soft text-red',
  success: 'border-green/40 bg-green-soft text-green',
};

/** A short word of state or demand. The word carries the meaning; the tone only helps. */
export function Chip({ children, tone = 'plain' }: { children: ReactNode; tone?: ChipTone }) {
  return (
    <span
      className={classNames(
        'my-px mr-1 inline-block rounded-sm border px-1.75 text-xs leading-normal',
        tones[tone],
      )}
    >
      {children}
    </span>
  );
}
