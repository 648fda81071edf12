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
    <fieldset className="min-w-0 border-t border-line pt-2">
      <legend className="float-left mb-2 w-full pt-2 text-sm font-semibold">{title}</legend>
      {hint && <p className="clear-left mb-2 text-sm text-ink-muted">{hint}</p>}
      <div className="clear-left grid gap-3">{children}</div>
    </fieldset>
  );
}
