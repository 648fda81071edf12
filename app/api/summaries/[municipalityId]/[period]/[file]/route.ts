import { getLocale, getMessages } from 'next-intl/server';
import { notThere } from '@/lib/auth/forms/handler-answers';
import { opened } from '@/lib/auth/opened';
import { readersMenuScope } from '@/lib/auth/summary-figures-scope';
import { partMark, periodMark } from '@/lib/domain/summary/summary-mark';
import { paths } from '@/lib/platform/paths';
import { readAskedSummary } from '@/lib/schemas/lists/summary';
import { getShownSummary } from '@/lib/usecases/summaries/get-shown-summary';
import { fileResponse } from '../../../../saved-file';
import { FILE_FORMS, summaryFile } from '../../../summary-files';

export const dynamic = 'force-dynamic';

type Context = {
  readonly params: Promise<{
    readonly municipalityId: string;
    readonly period: string;
    readonly file: string;
  }>;
};

/** The summary that its page shows this person, as a file: figures only, nobody's name and no case number. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { file, ...place } = await params;
  const search = Object.fromEntries(new URL(request.url).searchParams);
  const [asked, form] = [readAskedSummary(place, search), FILE_FORMS.find((known) => known === file)];
  if (asked === null || form === undefined) return notThere();
  const page = paths.summary(asked.municipalityId, periodMark(asked.period), partMark(asked.part));
  const scope = await opened('summary.export', page);
  if (scope instanceof Response) return scope;
  const summary = await getShownSummary(scope, asked, readersMenuScope());
  if (summary === null) return notThere();
  const speaking = { locale: await getLocale(), messages: await getMessages() };
  const made = await summaryFile(summary, form, { speaking, table: search.table, kept: null });
  return made === null ? notThere() : fileResponse(made);
}
