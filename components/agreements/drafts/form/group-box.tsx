'use client';

import type { ReactNode } from 'react';

interface GroupBoxProps {
  title: string;
  hint?: string;
  children: ReactNode;
}

/** Fields that say one thing together. */
export function GroupBox({ title, hint, children }: GroupBoxProps) {
  return (
    <fieldset className="min-w-0 rounded-md border border-line px-3.5 pt-1 pb-3.5">
      <legend className="px-1 text-sm font-semibold">{title}</legend>
      {hint && <p className="mb-2 text-sm text-ink-muted">{hint}</p>}
      <div className="grid gap-3">{children}</div>
    </fieldset>
  );
}
