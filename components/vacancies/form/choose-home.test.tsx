import type { ReactNode } from 'react';
import { expect, test, vi } from 'vitest';
import { readReportForm } from '@/lib/schemas/lists/report-form';
import { renderHtml, renderText } from '../../testing/render-html';
import { ChooseHome } from './choose-home';

// The router's form is a form like any other until a browser has it.
vi.mock('next/form', () => ({
  default: ({ children }: { children: ReactNode }) => <form>{children}</form>,
}));

const asked = (params: Readonly<Record<string, string>>) => {
  const { unchosen } = readReportForm(params);
  return <ChooseHome departments={[]} fault={unchosen ? 'unchosenDepartment' : undefined} />;
};

test('a press without a department is told at the field what to do; the page as it is first met says nothing', () => {
  const html = renderHtml(asked({ department: '', unit: '' }));
  expect(html).toMatch(
    /<select[^>]*aria-describedby="field-choose-department-error"[^>]*aria-invalid="true"/,
  );
  expect(renderText(asked({ department: '', unit: '' }))).toContain('Vælg den afdeling, boligen ligger i.');
  expect(renderText(asked({}))).not.toContain('Vælg den afdeling');
});
