import type { ReactNode } from 'react';
import type { FormTarget } from './shell-types';

/** A small form with one button. An address instead of an action becomes a harmless GET. */
export function ActionForm({
  action,
  children,
  label,
}: {
  action: FormTarget;
  children: ReactNode;
  label?: string;
}) {
  return (
    <form action={action} method={typeof action === 'string' ? 'get' : undefined} aria-label={label}>
      {children}
    </form>
  );
}
