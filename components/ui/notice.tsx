import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Icon, type IconName } from './icon';

export type NoticeTone = 'info' | 'success' | 'warning' | 'error';

const tones: Record<NoticeTone, { box: string; icon: IconName; mark: string }> = {
  info: { box: 'border-line-strong bg-accent-soft', icon: 'info', mark: 'text-accent' },
  success: { box: 'border-green/40 bg-green-soft', icon: 'check', mark: 'text-green' },
  warning: { box: 'border-warn-line bg-warn-soft', icon: 'warning', mark: 'text-warn' },
  error: { box: 'border-red/40 bg-red-soft', icon: 'stop', mark: 'text-red' },
};

interface NoticeProps {
  tone?: NoticeTone;
  title?: string;
  children?: ReactNode;
  /** One link or button at the end. */
  action?: ReactNode;
  /** True for the answer to something the reader just did: it is read out at once. */
  live?: boolean;
}

/** A message in the page: what happened, or what has to be done today. */
export function Notice({ tone = 'info', title, children, action, live }: NoticeProps) {
  const { box, icon, mark } = tones[tone];
  const role = live ? (tone === 'error' ? 'alert' : 'status') : undefined;
  return (
    <div
      role={role}
      className={classNames('flex flex-wrap items-center gap-3 rounded-lg border px-4 py-3 text-md', box)}
    >
      <div className="flex min-w-[min(100%,16rem)] flex-1 gap-3">
        <span className={classNames('pt-0.5', mark)}>
          <Icon name={icon} />
        </span>
        <div>
          {title && <b>{title}</b>} {children}
        </div>
      </div>
      {action}
    </div>
  );
}
