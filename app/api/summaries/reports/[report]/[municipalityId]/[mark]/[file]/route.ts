import { getLocale, getMessages } from 'next-intl/server';
import { notThere } from '@/lib/auth/forms/handler-answers';
import { opened } from '@/lib/auth/opened';
import { paths } from '@/lib/platform/paths';
import { readAskedReport, readReportPlace } from '@/lib/schemas/lists/report';
import { getReport } from '@/lib/usecases/reports/get-report';
import { fileResponse } from '../../../../../../saved-file';
import { REPORT_FORMS, reportFile } from '../../../../report-files';

export const dynamic = 'force-dynamic';

type Context = {
  readonly params: Promise<{
    readonly report: string;
    readonly municipalityId: string;
    readonly mark: string;
    readonly file: string;
  }>;
};

/** A report that its page shows, as a file: numbers of homes and decisions, and nothing of anybody. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { report: place, municipalityId, mark, file } = await params;
  const kind = readReportPlace(place);
  const asked = kind && readAskedReport(kind, { municipalityId, mark });
  const form = REPORT_FORMS.find((known) => known === file);
  if (asked === null || form === undefined) return notThere();
  const scope = await opened('report.view', paths.report(place, municipalityId, mark));
  if (scope instanceof Response) return scope;
  const report = await getReport(scope, asked);
  if (report === null) return notThere();
  const speaking = { locale: await getLocale(), messages: await getMessages() };
  const table = new URL(request.url).searchParams.get('table') ?? undefined;
  const made = await reportFile(report, form, { speaking, table });
  return made === null ? notThere() : fileResponse(made);
}
