import { describe, expect, test } from 'vitest';
import { holbaek2024 } from '@/agreements/holbaek-2024';
import { parseAgreement } from '@/lib/domain/agreement/parse-agreement';
import type { FigureOption } from '@/lib/domain/placement/round-figures';
import { byNearness, watchArea } from '@/lib/domain/placement/watch';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import { type AreaId, asId, type KeyFigureId, type MunicipalityId } from '@/lib/domain/shared/ids';
import { renderText } from '../testing/render-html';
import { WatchTable } from './watch-table';

const parsed = parseAgreement(holbaek2024);
if (!parsed.ok) throw new Error(parsed.error.path);
const agreement = parsed.value;
const TODAY = calendarDate('2025-10-06');

const figure = (value: string, from: string, persons: number | null = null): FigureOption => ({
  ...{
    id: asId<KeyFigureId>(`${value} ${from}`),
    name: 'outsideLabourMarket',
    value,
    persons,
    level: 'AREA',
  },
  ...{ from: calendarDate(from), to: null, kind: 'SBST', source: 'Listen', suppressed: false },
  ...{ ageFrom: 18, ageTo: 64, periodFrom: null, periodTo: null },
});
const area = (name: string, options: readonly FigureOption[]) =>
  watchArea(
    { areaId: asId<AreaId>(name), name, municipalityId: asId<MunicipalityId>('m') },
    agreement,
    options,
    TODAY,
  );
const table = (rows: Parameters<typeof WatchTable>[0]['rows'], locale: 'da' | 'en' = 'da') =>
  renderText(<WatchTable rows={rows} caption="Afstand" />, locale);

describe('the tier watch', () => {
  const row = area('Engen', [figure('29.5', '2023-12-01'), figure('31.33', '2024-12-01', 94)]);

  test('says in persons what it would take, with the distance and the trend', () => {
    const text = table([row]);
    expect(text).toContain('0,83 procentpoint til 30,5 %');
    expect(text).toContain('3 personer færre uden for arbejdsmarkedet giver grøn.');
    expect(text).toContain('+1,83 point');
    expect(text).toContain('29,5 % → 31,33 %');
    expect(table([row], 'en')).toContain('3 persons fewer outside the labour market gives green.');
  });

  test('says it without persons where nobody has counted them', () => {
    const text = table([area('Engen', [figure('31.33', '2024-12-01')])]);
    expect(text).toContain('En lavere andel uden for arbejdsmarkedet giver grøn.');
    expect(text).toContain('kun ét tal');
  });

  test('puts the nearest first, and whatever has no figure last', () => {
    const far = area('Højen', [figure('10', '2024-12-01')]);
    const rows = byNearness([area('Uden tal', []), far, row]);
    expect(rows.map(({ watched }) => watched.kind === 'AREA' && watched.name)).toEqual([
      'Engen',
      'Højen',
      'Uden tal',
    ]);
  });
});
