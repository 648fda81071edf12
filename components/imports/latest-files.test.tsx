import { expect, test } from 'vitest';
import { NO_ROWS, type RowCounts } from '@/lib/domain/imports/checked-row';
import { renderText } from '../testing/render-html';
import { LatestFiles } from './latest-files';

const told = (waiting: RowCounts) =>
  renderText(
    <LatestFiles
      rows={[
        {
          ...{ id: '1', kind: 'VACANCIES', fileName: 'ledige.csv', state: 'PREVIEW', counts: null, waiting },
          ...{ readAt: new Date('2025-10-06T10:00:00Z'), readBy: 'Eva Eksempel' },
          ...{ municipalityName: 'Eksempelby', organisationName: null },
        },
      ]}
    />,
  );

test('a file of which some is in says how much, and how much is to be put right', () => {
  expect(told({ ...NO_ROWS, ENTERED: 2, REFUSED: 6 })).toMatch(
    /Delvist hentet ind 2 hentet ind, 6 skal rettes$/,
  );
  expect(told({ ...NO_ROWS, ENTERED: 2, MADE: 1, REFUSED: 1 })).toMatch(
    /2 hentet ind, 1 klar til at hentes ind, 1 skal rettes$/,
  );
});

test('a file that waits for somebody says so, and one that would do nothing that there is nothing', () => {
  expect(told({ ...NO_ROWS, MADE: 8 })).toMatch(
    /Venter på bekræftelse 8 klar til at hentes ind, ingen skal rettes$/,
  );
  expect(told({ ...NO_ROWS, UNCHANGED: 8 })).toMatch(/Intet at hente ind –$/);
});
