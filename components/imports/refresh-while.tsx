'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Fetches the page anew every so often, as long as it shows something on its way; the link beside it does the same without a script. */
export function RefreshWhile({ everyMs }: { everyMs: number }) {
  const { refresh } = useRouter();
  useEffect(() => {
    const timer = setInterval(refresh, everyMs);
    return () => clearInterval(timer);
  }, [refresh, everyMs]);
  return null;
}
