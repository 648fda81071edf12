'use client';

import type { ReactNode } from 'react';
import { useAnyAsked } from '../../vacancies/form/form-shell';

interface MorePeopleProps {
  label: string;
  /** A field of each row: where one was written in, the rows stay open. */
  names: readonly string[];
  children: ReactNode;
}

/** Rows that most forms need none of, folded until somebody asks for them. */
export function MorePeople({ label, names, children }: MorePeopleProps) {
  const open = useAnyAsked(names);
  return (
    <details open={open} className="border-t border-line pt-4">
      <summary className="cursor-pointer font-medium text-accent">{label}</summary>
      <div className="mt-3 grid gap-4">{children}</div>
    </details>
  );
}
