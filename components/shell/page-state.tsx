import type { ReactNode } from 'react';

interface PageStateProps {
  title: string;
  children: ReactNode;
  /** Buttons or links: the way on. */
  actions?: ReactNode;
  /** What to tell the one who helps. */
  reference?: ReactNode;
  /** 2 where the page has another main heading. */
  level?: 1 | 2;
}

/** A page that could not be shown: what happened, what to do, what to quote. */
export function PageState({ title, children, actions, reference, level = 1 }: PageStateProps) {
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <section
      className="rounded-lg border border-line bg-paper p-6 shadow-card md:p-9"
      aria-labelledby="page-state"
    >
      <Heading id="page-state">{title}</Heading>
      <div className="mt-3 max-w-prose space-y-2">{children}</div>
      {actions && <div className="mt-6 flex flex-wrap gap-2">{actions}</div>}
      {reference && <p className="mt-6 border-t border-line pt-4 text-sm text-ink-muted">{reference}</p>}
    </section>
  );
}
