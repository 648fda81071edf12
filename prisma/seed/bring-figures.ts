import { systemScope } from '@/lib/auth/scope';
import type { SystemScope } from '@/lib/domain/access/scope';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import type { UserId } from '@/lib/domain/shared/ids';
import { csvOf } from '@/lib/platform/csv/csv-file';
import { confirmFigures } from '@/lib/usecases/key-figures/confirm-figures';
import { enterFigure } from '@/lib/usecases/key-figures/enter-figure';
import { previewFigures } from '@/lib/usecases/key-figures/preview-figures';
import { readFiguresFile } from '@/lib/usecases/key-figures/read-figures-file';
import type { Foundation, LaidPlace } from './lay-foundation';
import type { Cast } from './lay-people';
import { at, type LaidDepartment } from './put';

const BROUGHT = '2025-01-20';
const MADE_UP = calendarDate('2024-12-31');
const DEPARTMENTS = 12;
const SOURCE = 'Beboerdata 2024 (eksempel)';

const onDay = (day: string, userId: UserId): SystemScope =>
  systemScope('demonstration data', {
    now: new Date(at(day)),
    actAs: { userId, side: 'MUNICIPALITY' },
  });

/** A file of the fund's that was taken in, one that waits for somebody to confirm it, and a figure that two sources say otherwise. */
export async function bringFigures({ places }: Foundation, cast: Cast): Promise<void> {
  const place = places.find(({ plan }) => plan.key === 'holbaek');
  if (!place) return;
  const by = cast.leaderOf(place.plan.key);
  const first = await upload(onDay(BROUGHT, by), place, 'beboerdata-2024.csv', 0);
  await confirm(onDay(BROUGHT, by), first);
  // With what a person has typed over: some figures restated, one unreadable.
  await upload(onDay('2025-10-03', by), place, 'beboerdata-2024-rettet.csv', 1);
  await sayOtherwise(onDay('2025-04-02', by), place);
}

async function upload(scope: SystemScope, place: LaidPlace, fileName: string, more: number): Promise<string> {
  const read = await readFiguresFile(scope, {
    ...{ municipalityId: place.municipalityId, organisationId: null, fileName },
    said: { on: MADE_UP, kind: 'LBF', source: SOURCE },
    bytes: Buffer.from(csvOf(rowsOf(place, more))),
  });
  if (!read.ok) throw new Error(`The demonstration's file of figures is refused: ${read.error.code}`);
  return read.value.importId;
}

/** As the fund's sheets are: a department a row, a figure a column, small ones kept back. */
const rowsOf = (place: LaidPlace, more: number): readonly (readonly string[])[] => [
  ['CVR', 'Afdelingsnr', 'Afdelingsnavn', 'Beboere', 'Under 18 (pct.)', 'Fraflytning (pct.)'],
  ...place.departments.slice(0, DEPARTMENTS).map((department, row) => cellsOf(place, department, row, more)),
];

function cellsOf(
  { plan: { organisations } }: LaidPlace,
  { plan }: LaidDepartment,
  row: number,
  more: number,
): readonly string[] {
  const cvr = organisations.find(({ key }) => key === plan.organisation)?.cvr ?? '';
  const residents = 2 * plan.family + plan.youth + plan.elderly;
  const isSmall = residents < 100;
  const unreadable = more > 0 && row === 3;
  return [
    ...[cvr, plan.number, plan.name, String(residents + (row % 4 === 0 ? more : 0))],
    isSmall ? '.' : unreadable ? 'ca. 20' : String(14 + ((row * 7) % 18)),
    isSmall ? '*' : (plan.turnoverPermille / 10).toFixed(1).replace('.', ','),
  ];
}

async function confirm(scope: SystemScope, importId: string): Promise<void> {
  const preview = await previewFigures(scope, importId);
  const done = await confirmFigures(scope, { importId, stamp: preview?.plan?.stamp ?? '' });
  if (!done.ok) throw new Error(`The demonstration's file of figures is not taken in: ${done.error.code}`);
}

/** What was bought beside the agency's list says something else of the same day, and counts after it. */
async function sayOtherwise(scope: SystemScope, { departments }: LaidPlace): Promise<void> {
  for (const { id, plan } of departments) {
    const listed = plan.figures.find(({ from, value }) => from === '2025-03-20' && value !== null);
    if (!listed?.value) continue;
    const entered = await enterFigure(scope, {
      at: { level: 'DEPARTMENT', id },
      stated: {
        ...{ name: 'outsideLabourMarket', value: (Number(listed.value) + 2.5).toFixed(1), valueTo: null },
        ...{
          unit: 'PERCENT',
          persons: null,
          periodFrom: null,
          periodTo: null,
          on: calendarDate(listed.from),
        },
        ...{ kind: 'DST', source: 'Særkørsel (eksempel)', suppressed: false },
        method: 'Opgjort på alle 18-64-årige med bopæl i afdelingen, også dem der flyttede til i året.',
      },
    });
    if (!entered.ok) throw new Error(`The demonstration's figure is refused: ${entered.error.code}`);
    return;
  }
}
