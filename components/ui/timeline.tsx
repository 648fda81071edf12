import type { ReactNode } from 'react';
import { classNames } from './class-names';

export interface TimelineItem {
  key: string;
  title: ReactNode;
  /** Day and time as words, and who. */
  when: string;
  detail?: ReactNode;
}

/** What happened, newest first. */
export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  return (
    <ol className="text-sm">
      {items.map(({ key, title, when, detail }, index) => (
        <li
          key={key}
          className="relative ml-1.25 border-l-2 border-line pb-4 pl-4.5 last:border-transparent last:pb-0"
        >
          <span
            aria-hidden="true"
            className={classNames(
              'keep-ink absolute top-1.25 -left-1.5 size-2.5 rounded-full forced-colors:border',
              index === 0 ? 'bg-accent' : 'bg-line-strong',
            )}
          />
          {title}
          <span className="block text-ink-muted">{when}</span>
          {detail && <div className="mt-1">{detail}</div>}
        </li>
      ))}
    </ol>
  );
}
