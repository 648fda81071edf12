'use client';

import Form from 'next/form';
import type { ReactNode } from 'react';

interface DepartmentPickerProps {
  action: string;
  children: ReactNode;
}

/** Choosing a department shows it at once; without JavaScript the form's own button does. */
export function DepartmentPicker({ action, children }: DepartmentPickerProps) {
  return (
    <Form
      action={action}
      prefetch={false}
      className="flex flex-wrap items-end gap-4 [&>div]:min-w-52 [&>div]:flex-1"
      onChange={(event) => {
        if (event.target instanceof HTMLSelectElement) event.currentTarget.requestSubmit();
      }}
    >
      {children}
    </Form>
  );
}
