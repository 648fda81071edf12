'use client';

import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

/** The menu of small screens: a <details>, closed again when another page is opened. */
export function MobileMenu({ label, children }: { label: ReactNode; children: ReactNode }) {
  const pathname = usePathname();
  return (
    <details key={pathname} className="group">
      <summary className="ml-auto flex min-h-10 w-fit items-center gap-2 rounded-md border border-white/40 px-3.5 text-md text-white hover:bg-white/10">
        {label}
      </summary>
      <div className="absolute inset-x-0 top-full z-30 max-h-[80vh] space-y-4 overflow-y-auto bg-accent px-4 pt-2 pb-5 shadow-lg">
        {children}
      </div>
    </details>
  );
}
