'use client';

import { ErrorState } from '@/components/shell/error-state';

/** Next gives the boundary whatever was thrown, and a function that fetches the page again. */
export default function PageError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <main className="mx-auto max-w-2xl px-4 py-8 md:py-14">
      <ErrorState error={error} retry={retry} />
    </main>
  );
}
