import { getLocale, getMessages } from 'next-intl/server';
import { currentScope } from '@/lib/auth/current-scope';
import { type FormInput, readForm } from '@/lib/auth/forms/form-input';
import { noAccess, notThere, otherOrigin, seeOther } from '@/lib/auth/forms/handler-answers';
import { forgetKeptForm, keepForm } from '@/lib/auth/forms/kept-form';
import { hasOwnOrigin } from '@/lib/auth/forms/own-origin';
import { signInPath } from '@/lib/auth/request-path';
import { isConfirmed, keepUntilConfirmed } from '@/lib/auth/sign-in/confirm';
import { may } from '@/lib/domain/access/permissions';
import type { UserScope } from '@/lib/domain/access/scope';
import { partMark, periodMark } from '@/lib/domain/summary/summary-mark';
import { paths } from '@/lib/platform/paths';
import { type AskedSummary, readAskedSummary } from '@/lib/schemas/lists/summary';
import { type ExportFault, exportCasesSchema } from '@/lib/schemas/summaries/export-cases';
import { exportCases } from '@/lib/usecases/summaries/export-cases';
import { fileResponse } from '../../../../saved-file';
import { printCases } from './print-cases';

export const dynamic = 'force-dynamic';

type Context = { readonly params: Promise<{ readonly municipalityId: string; readonly period: string }> };

/** The name that the page's form is kept under. */
const FORM = 'summary.export-cases';

/**
 * The homes behind a summary in a file, with the municipality's own case references. A plain form, answered by an address: no script
 * needed. What was typed is kept on every way back to the page.
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  if (!hasOwnOrigin(request.headers)) return otherOrigin();
  const scope = await currentScope();
  const search = Object.fromEntries(new URL(request.url).searchParams);
  const asked = readAskedSummary(await params, search);
  if (scope && !may(scope, FORM)) return noAccess();
  if (asked === null) return notThere();
  const page = pageOf(asked);
  const input = readForm(await request.formData());
  if (!scope) {
    const { to, kept } = await keepForm(FORM, input, page);
    return seeOther(signInPath(to, { late: kept ? 'kept' : 'yes' }));
  }
  if (!(await isConfirmed(scope))) return seeOther(await keepUntilConfirmed(FORM, input, page));
  return taken(scope, asked, input);
}

const pageOf = ({ municipalityId, period, part }: AskedSummary, fault?: ExportFault): string =>
  paths.summaryCases(municipalityId, periodMark(period), partMark(part), fault);

async function taken(scope: UserScope, asked: AskedSummary, input: FormInput): Promise<Response> {
  const form = exportCasesSchema.safeParse(input.raw);
  if (!form.success) return backWith('form', asked, input);
  const taken = await exportCases(scope, { ...asked, ...form.data });
  if (!taken.ok)
    return taken.error.code === 'not-found' ? notThere() : backWith(taken.error.code, asked, input);
  await forgetKeptForm(scope);
  const speaking = { locale: await getLocale(), messages: await getMessages() };
  return fileResponse(await printCases(taken.value, { asked, form: form.data.form, speaking }));
}

async function backWith(fault: ExportFault, asked: AskedSummary, input: FormInput): Promise<Response> {
  const { to } = await keepForm(FORM, input, pageOf(asked, fault));
  return seeOther(to);
}
