import { describe, expect, test } from 'vitest';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import { emptyFormState, type FormAction } from '@/lib/schemas/form-state';
import { renderHtml, renderText } from '../testing/render-html';
import { SubstituteForm } from './substitute-form';
import { SubstituteNotices } from './substitute-notices';
import { SubstituteTable } from './substitute-table';

const [karin, jens, lone] = [
  { userId: 'karin', name: 'Karin Holm' },
  { userId: 'jens', name: 'Jens Dahl' },
  { userId: 'lone', name: 'Lone Beck' },
];
const day = calendarDate;
const today = day('2025-10-06');
const row = (from: string, to: string | null) => ({
  ...{ id: `${from} ${to}`, absent: karin, substitute: jens },
  ...{ from: day(from), to: to === null ? null : day(to) },
});
const action = (async () => undefined) as unknown as FormAction;

describe('who stands in for whom', () => {
  const table = (userId: string, manages: boolean, ...rows: readonly ReturnType<typeof row>[]) =>
    renderText(<SubstituteTable {...{ rows, today, end: action }} reader={{ userId, manages }} />);

  test('is told with its last day, and whether it holds now', () => {
    expect(table('lone', false, row('2025-10-01', '2025-10-21'))).toContain(
      '01.10.2025 – 20.10.2025 gælder nu',
    );
    expect(table('lone', false, row('2025-10-13', null))).toContain(
      'fra 13.10.2025, til den afsluttes begynder senere',
    );
    expect(table('lone', false, row('2025-10-06', '2025-10-07'))).toContain('slutter i dag');
  });

  test('is ended by whoever is away or a manager, and not when it ends by itself', () => {
    const running = row('2025-10-01', null);
    expect(table('karin', false, running)).toContain('Afslut');
    expect(table('lone', true, running)).toContain('Afslut');
    expect(table('jens', false, running)).not.toContain('Afslut');
    expect(table('karin', false, row('2025-10-06', '2025-10-07'))).not.toContain('Afslut');
  });
});

describe('choosing a substitute', () => {
  const form = (manages: boolean, colleagues = [karin, jens, lone]) =>
    renderHtml(
      <SubstituteForm
        {...{ colleagues, today, action, initial: emptyFormState, keptText: '' }}
        reader={{ userId: 'karin', manages }}
      />,
    );

  test('is for oneself, and for anybody only as a manager', () => {
    expect(form(false)).toContain('<input type="hidden" name="absent" value="karin"/>');
    expect(form(false)).not.toContain('Karin Holm');
    expect(form(true)).toContain('<select');
    expect(form(true)).toContain('Karin Holm (dig selv)');
  });

  test('with no colleague to choose it says who can help', () => {
    expect(form(false, [karin])).not.toContain('<form');
    expect(form(false, [karin])).toContain('systemadministrator');
  });
});

test('both hear of it on their start page, and nobody else', () => {
  const rows = [row('2025-10-06', '2025-10-21')];
  const notice = (userId: string, locale: 'da' | 'en' = 'da') =>
    renderText(<SubstituteNotices rows={rows} userId={userId} />, locale);
  expect(notice('jens')).toContain(
    'Du er stedfortræder for Karin Holm fra 6. oktober 2025 til og med 20. oktober 2025.',
  );
  expect(notice('karin')).toContain('Jens Dahl er stedfortræder for dig');
  expect(notice('karin', 'en')).toContain('Jens Dahl stands in for you');
  expect(notice('lone')).toBe('');
});
