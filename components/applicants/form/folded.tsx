'use client';

import type { ReactNode } from 'react';
import { useAnyAsked } from '../../vacancies/form/form-shell';

interface FoldedProps {
  label: string;
  /** The fields within: where one was written in, they stay open. */
  names: readonly string[];
  children: ReactNode;
}

/** Fields of a form that most readers need none of, folded until somebody asks for them. */
export function Folded({ label, names, children }: FoldedProps) {
  const open = useAnyAsked(names);
  return (
    <details open={open}>
      <summary className="text-md underline underline-offset-4">{label}</summary>
      <div className="mt-3 grid gap-4">{children}</div>
    </details>
  );
}
