import { getLocale, getMessages } from 'next-intl/server';
import { noAccess, notThere } from '@/lib/auth/forms/handler-answers';
import { opened } from '@/lib/auth/opened';
import { may } from '@/lib/domain/access/permissions';
import { paths } from '@/lib/platform/paths';
import { readWhichEvent } from '@/lib/schemas/year/year';
import { readPack } from '@/lib/usecases/reports/read-pack';
import { fileResponse } from '../../../../../saved-file';
import { printPack } from './print-pack';

export const dynamic = 'force-dynamic';

type Context = {
  readonly params: Promise<{
    readonly municipalityId: string;
    readonly event: string;
    readonly year: string;
  }>;
};

/** The material for a meeting of the year in one package: figures of homes, and nothing of anybody. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const which = readWhichEvent(await params);
  if (which === null) return notThere();
  const scope = await opened('report.view', paths.yearEvent(which.municipalityId, which.event, which.year));
  if (scope instanceof Response) return scope;
  if (!may(scope, 'year.view')) return noAccess();
  const pack = await readPack(scope, which);
  if (pack === null || pack.documents.length === 0) return notThere();
  const speaking = { locale: await getLocale(), messages: await getMessages() };
  return fileResponse(await printPack(pack, speaking));
}
