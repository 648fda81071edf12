import { Children, type ReactNode } from 'react';

interface PageHeadProps {
  title: string;
  /** Beside the title: a tier mark or a chip of state. */
  mark?: ReactNode;
  /** Short facts in one line, the figures in <b>. */
  facts?: readonly ReactNode[];
  /** Buttons; the page's one primary action last. */
  actions?: ReactNode;
  /** 2 where the page has another main heading. */
  level?: 1 | 2;
}

/** The head of a page: what it is, the facts that matter, what can be done. */
export function PageHead({ title, mark, facts = [], actions, level = 1 }: PageHeadProps) {
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <div className="mb-5 flex flex-wrap items-start justify-between gap-x-6 gap-y-3.5">
      <div className="min-w-[min(100%,20rem)] flex-1">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
          <Heading className={level === 2 ? 'text-2xl' : undefined}>{title}</Heading>
          {mark}
        </div>
        {facts.length > 0 && (
          <ul className="mt-2 flex flex-wrap gap-x-4.5 gap-y-1 text-ink-muted [&_b]:font-medium [&_b]:text-ink">
            {Children.map(facts, (fact) => (
              <li>{fact}</li>
            ))}
          </ul>
        )}
      </div>
      {actions && <div className="flex flex-wrap gap-2 print:hidden">{actions}</div>}
    </div>
  );
}

/** Main column and side column; one under the other where there is no room. */
export function Columns({ children, side }: { children: ReactNode; side: ReactNode }) {
  return (
    <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-[minmax(0,1fr)_19rem] xl:gap-6 print:block print:space-y-5">
      <div className="grid min-w-0 grid-cols-1 gap-5">{children}</div>
      <div className="grid min-w-0 grid-cols-1 gap-4">{side}</div>
    </div>
  );
}
