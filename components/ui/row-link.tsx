import Link from 'next/link';
import type { ReactNode } from 'react';

/** The link of a table row: its name to the keyboard, the whole row to the mouse and the thumb. */
export function RowLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link
      href={href}
      prefetch={false}
      className="font-semibold text-ink no-underline decoration-accent after:absolute after:inset-0 hover:underline"
    >
      {children}
    </Link>
  );
}

/** The second, quieter line of a cell. */
export function Sub({ children }: { children: ReactNode }) {
  return <span className="block text-xs text-ink-muted">{children}</span>;
}

/** Lifts a button or link above the row's own link. */
export function AboveRow({ children }: { children: ReactNode }) {
  return <span className="relative z-10 inline-flex flex-wrap justify-end gap-2">{children}</span>;
}
