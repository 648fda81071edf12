import { getLocale, getMessages } from 'next-intl/server';
import { currentScope } from '@/lib/auth/current-scope';
import { noAccess, notThere, signInFirst } from '@/lib/auth/forms/handler-answers';
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
  const [scope, asked] = await Promise.all([currentScope(), params]);
  const which = readWhichEvent(asked);
  if (which === null) return notThere();
  if (!scope) {
    const page = paths.yearEvent(which.municipalityId, which.event, which.year);
    return signInFirst(page);
  }
  if (!may(scope, 'report.view') || !may(scope, 'year.view')) return noAccess();
  const pack = await readPack(scope, which);
  if (pack === null || pack.documents.length === 0) return notThere();
  const speaking = { locale: await getLocale(), messages: await getMessages() };
  return fileResponse(await printPack(pack, speaking));
}
