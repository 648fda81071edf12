import type { ReactNode } from 'react';

interface Definition {
  term: string;
  value: ReactNode;
}

/** Facts as name and value. In the side column the pairs stand one under the other. */
export function DefinitionList({ items, stacked }: { items: readonly Definition[]; stacked?: boolean }) {
  const row = stacked
    ? 'py-2 first:pt-0 last:pb-0'
    : 'grid gap-x-6 py-2.5 first:pt-0 last:pb-0 sm:grid-cols-[minmax(9rem,14rem)_1fr]';
  return (
    <dl className="divide-y divide-line text-md">
      {items.map(({ term, value }) => (
        <div key={term} className={row}>
          <dt className="text-sm text-ink-muted">{term}</dt>
          <dd className="min-w-0">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
