import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import type { LiveColumn } from '@/components/key-figures/reference-view';
import { LiveCell } from '@/components/summaries/live-cell';
import { readersMenuScope } from '@/lib/auth/summary-figures-scope';
import { getToday } from '@/lib/data/clock';
import { listOwnTowns } from '@/lib/data/key-figures/reference-figures';
import { may } from '@/lib/domain/access/permissions';
import type { UserScope } from '@/lib/domain/access/scope';
import { yearOf } from '@/lib/domain/calendar/days';
import { asId, type MunicipalityId } from '@/lib/domain/shared/ids';
import { liveFigureOf } from '@/lib/domain/summary/live-figures';
import { readPeriodMark } from '@/lib/domain/summary/summary-mark';
import { getShownSummary } from '@/lib/usecases/summaries/get-shown-summary';

/** Today's figures of each municipality that the reader works in: counted over its last whole year, or entered as key figures. */
export async function liveColumns(scope: UserScope): Promise<readonly LiveColumn[]> {
  const [towns, today, t, locale, messages] = await Promise.all([
    listOwnTowns(scope),
    getToday(scope),
    getTranslations('summaries.beside'),
    getLocale(),
    getMessages(),
  ]);
  const period = readPeriodMark(String(yearOf(today) - 1));
  const part = { kind: 'MUNICIPALITY' } as const;
  const isReader = scope.role === 'READER';
  const columns: LiveColumn[] = [];
  for (const town of towns) {
    const asked = period && { municipalityId: asId<MunicipalityId>(town.id), part, period };
    const summary = asked && (await getShownSummary(scope, asked, readersMenuScope()));
    columns.push({
      ...{ code: town.code, label: t('now', { municipality: town.name }) },
      entered: new Set(town.figures.map(({ name }) => name)),
      cell: (figure) => (
        <LiveCell
          live={liveFigureOf(figure, { summary, town, isReader })}
          ownPart={scope.side === 'ORGANISATION'}
          opens={may(scope, 'vacancy.view') ? summary : null}
          speaking={{ locale, messages }}
        />
      ),
    });
  }
  return columns;
}
