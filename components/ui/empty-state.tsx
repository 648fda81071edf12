import type { ReactNode } from 'react';

interface EmptyStateProps {
  title: string;
  /** Why it is empty, and what fills it. */
  children: ReactNode;
  /** The next step. */
  action?: ReactNode;
}

/** An empty list that says what comes next. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="rounded-lg border border-dashed border-edge bg-paper px-5 py-9 text-center">
      <p className="text-lg font-semibold">{title}</p>
      <div className="mx-auto mt-1.5 max-w-prose text-md text-ink-muted">{children}</div>
      {action && <div className="mt-5 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
