import type { ReactNode } from 'react';

/** Around a compact table: three figures stand side by side on a phone. */
export function ThreeFigures({ children }: { children: ReactNode }) {
  return <div className="max-[53rem]:[&_tr]:grid-cols-3!">{children}</div>;
}
