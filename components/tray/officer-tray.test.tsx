import { expect, test } from 'vitest';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import { asId, type VacancyId } from '@/lib/domain/shared/ids';
import type { OfficerTask, TrayGroup, TrayItem } from '@/lib/domain/vacancy/tray-item';
import { renderHtml, renderText } from '../testing/render-html';
import { OfficerTaskList } from './officer-task-list';
import { OfficerTray } from './officer-tray';

const TODAY = calendarDate('2025-10-06');

const aGroup = (task: OfficerTask, made: Partial<TrayItem> = {}): TrayGroup => {
  const home = { vacancyId: asId<VacancyId>(task), slotId: null, address: 'Prøvevej 1', unitNumber: '1-1' };
  const item = { departmentName: 'Prøveparken', day: TODAY, since: false, count: 1, also: [] };
  return { task, total: 1, things: made.count ?? 1, items: [{ task, ...home, ...item, ...made }] };
};
const tray = (...groups: readonly TrayGroup[]) => (
  <OfficerTray today={TODAY} groups={groups} awaiting={0} coming={[]} />
);

test('what waits for others stands by itself, and a deadline of today is urgent', () => {
  const text = renderText(
    tray(aGroup('LINKS'), aGroup('TO_LET'), aGroup('ANSWERS', { day: calendarDate('2025-10-13') })),
  );
  expect(text).toMatch(
    /Det haster Links, der skal sendes .* Det venter på jer Jeres at udleje .* Afventer andre Tilbud/,
  );
});

test.each<[Partial<TrayItem>, string]>([
  [{ day: calendarDate('2025-10-20') }, 'papirer senest mandag 20. okt.'],
  [{ day: calendarDate('2025-10-03') }, 'papirer skulle være her fredag 3. okt.'],
  [{ day: calendarDate('2025-10-02'), since: true, count: 2 }, '2 har sagt ja, den første torsdag 2. okt.'],
])('a yes has the day that counts: %j', (made, said) => {
  expect(renderText(tray(aGroup('DECIDE', made)))).toContain(said);
});

test('the links lead to their list with how many there are; what else waits at a home is said in a word', () => {
  const group = aGroup('LINKS', { day: calendarDate('2025-10-13'), count: 3, also: ['PAPERS', 'ANSWERS'] });
  expect(renderHtml(tray(group))).toContain('href="/offers?tab=links">Se alle 3 links</a>');
  expect(renderText(tray(group))).toContain('Også: papirer at se på 3 links, svar senest mandag 13. okt.');
});

test('where nothing waits the page says so', () => {
  expect(renderText(tray())).toContain('Intet venter');
});

test('what is counted is said, and all of it stands on a list of its own', () => {
  const group = { ...aGroup('TO_LET'), total: 24 };
  expect(renderText(tray(group))).toContain('Jeres at udleje (24 boliger)');
  expect(renderHtml(tray(group))).toContain('href="/?task=TO_LET">Se alle 24</a>');
  const list = (of: TrayGroup) => renderText(<OfficerTaskList task="TO_LET" today={TODAY} groups={[of]} />);
  expect(list(group)).toMatch(/Min dag.* Jeres at udleje .*Prøvevej 1.* De første 1 af 24 boliger vises/);
  expect(list(aGroup('TO_LET'))).not.toContain('De første');
});
