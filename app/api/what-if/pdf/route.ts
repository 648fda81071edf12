import type { NextRequest } from 'next/server';
import { getLocale } from 'next-intl/server';
import { askTrial } from '@/app/(staff)/what-if/ask-trial';
import { MOST_PRINTED, printTrial } from '@/app/(staff)/what-if/print-trial';
import { currentScope } from '@/lib/auth/current-scope';
import { noAccess, notThere, signInFirst } from '@/lib/auth/forms/handler-answers';
import { readForecastInput } from '@/lib/data/forecasts/expected-slots';
import { readPast } from '@/lib/data/replays/past';
import { listToldHomes } from '@/lib/data/replays/told-homes';
import { may } from '@/lib/domain/access/permissions';
import { balanceOf } from '@/lib/domain/forecast/balance';
import { tryOut } from '@/lib/domain/what-if/try-out';
import { paths } from '@/lib/platform/paths';
import { reportPdf } from '@/lib/platform/pdf/report-pdf';
import { fileResponse, madeFile } from '../../saved-file';

export const dynamic = 'force-dynamic';

/** The trial that the address asks for, on paper for the meeting: the page's own figures, without addresses of homes. */
export async function GET(request: NextRequest): Promise<Response> {
  const scope = await currentScope();
  if (!scope) {
    return signInFirst(paths.whatIf);
  }
  if (!may(scope, 'plan.try')) return noAccess();
  const asked = await askTrial(scope, Object.fromEntries(request.nextUrl.searchParams));
  if (asked === null || Object.keys(asked.faults).length > 0) {
    return notThere();
  }
  const { period, plan, knowledge, version } = asked;
  const [past, input] = await Promise.all([
    readPast(scope, { period, municipality: version.municipalityId }),
    readForecastInput(scope, version.municipalityId),
  ]);
  const { figures } = tryOut(past, plan, knowledge);
  const agreed = version.agreement.frame?.expected?.slotsPerYear ?? null;
  const balance = balanceOf(input, { plan, total: figures.total, period, agreed });
  const printed = figures.changed.slice(0, MOST_PRINTED).map((home) => home.past.vacancyId);
  const told = await listToldHomes(scope, printed);
  const report = await printTrial({ asked, past, figures, balance, told, locale: await getLocale() });
  return fileResponse(madeFile(report.title, 'pdf', await reportPdf(report)));
}
