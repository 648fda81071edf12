import { bothWays } from '../../../shared/bilingual';
import type { ClosedDay } from '../../year-terms';
import { EVENT_KIND, PREPARE_PAGE, RESPONSIBLE } from '../../year-words';
import {
  atLeast,
  type CasesShape,
  DAY,
  field,
  LABEL,
  LAST_DAY,
  leftOut,
  maybe,
  named,
  record,
  type Shape,
  sectioned,
  word,
} from '../shape';
import { table } from './rule-words';

const CLOSED = table<ClosedDay>({
  STAYS: ['bliver dagen stående', 'the day stays'],
  BEFORE: ['flyttes til sidste arbejdsdag før', 'it moves to the last working day before'],
  AFTER: ['flyttes til første arbejdsdag efter', 'it moves to the first working day after'],
});

const MONTH = atLeast(1, 12);
const month = field('month', ['Måned (1-12)', 'Month (1-12)'], MONTH);

const WHEN: CasesShape = {
  ...{ kind: 'CASES', on: 'kind', label: bothWays('Tidspunkt', 'Time'), fields: [] },
  cases: {
    DAY: {
      label: bothWays('hvert år på en dag', 'every year on a day'),
      fields: [
        field('date', ['Dato (1-31)', 'Date (1-31)'], atLeast(1, 31)),
        month,
        leftOut(field('closed', ['Er der lukket den dag,', 'If it is closed that day,'], word(CLOSED))),
      ],
    },
    MONTHS: {
      label: bothWays('hvert år i bestemte måneder', 'every year in certain months'),
      fields: [
        field('first', ['Fra måned (1-12)', 'From month (1-12)'], MONTH),
        field('last', ['til måned (1-12)', 'to month (1-12)'], MONTH),
      ],
    },
    QUARTER: {
      label: bothWays('hvert år i et kvartal', 'every year in a quarter'),
      fields: [field('quarter', ['Kvartal (1-4)', 'Quarter (1-4)'], atLeast(1, 4))],
    },
    NTH_WEEKDAY: {
      label: bothWays('hvert år på en ugedag', 'every year on a weekday'),
      fields: [
        field('nth', ['Nr. i måneden (5 er den sidste)', 'No. in the month (5 is the last)'], atLeast(1, 5)),
        field('weekday', ['Ugedag (1 er mandag)', 'Weekday (1 is Monday)'], atLeast(1, 7)),
        month,
      ],
    },
    ONCE: {
      label: bothWays('én gang', 'once'),
      fields: [
        field('first', ['Første dag', 'First day'], DAY),
        field('last', ['Sidste dag', 'Last day'], DAY),
      ],
    },
    WEEKS_BEFORE: {
      label: bothWays('et antal uger før noget andet', 'some weeks before something else'),
      fields: [
        field('weeks', ['Uger (1-52)', 'Weeks (1-52)'], atLeast(1, 52)),
        field('event', ['før', 'before'], named('events')),
      ],
    },
  },
};

const side = (key: keyof typeof RESPONSIBLE) => ({ label: RESPONSIBLE[key], fields: [] });

const EVENT = sectioned(
  field('event', ['Kort navn', 'Short name'], { kind: 'ID', from: 'name', small: true }),
  field('name', ['Hvad', 'What'], LABEL),
  field('kind', ['Slags', 'Kind'], word(EVENT_KIND)),
  field('when', ['Tidspunkt', 'Time'], WHEN),
  field(
    'during',
    ['Kun i en periode', 'Only during a period'],
    maybe(
      record(
        field('from', ['Fra', 'From'], maybe(DAY, 'altid', 'always')),
        field('to', ['Sidste dag', 'Last day'], maybe(LAST_DAY, 'ingen', 'none')),
      ),
      'så længe aftalen gælder',
      'as long as the agreement',
    ),
  ),
  field('responsible', ['Ansvarlig', 'Responsible'], {
    ...{ kind: 'CASES', on: 'side', label: bothWays('Ansvarlig', 'Responsible'), fields: [] },
    cases: {
      MUNICIPALITY: side('MUNICIPALITY'),
      ORGANISATIONS: side('ORGANISATIONS'),
      BOTH: side('BOTH'),
      STATE: side('STATE'),
      BODY: {
        label: bothWays('et udvalg', 'a body'),
        fields: [field('name', ['Udvalgets navn', 'The body’s name'], LABEL)],
      },
    },
  }),
  field('forum', ['Hvor det behandles', 'Where it is dealt with'], maybe(LABEL, 'ikke sagt', 'not said')),
  field('prepare', ['Forberedes', 'Prepared'], {
    ...{ kind: 'ROWS', row: bothWays('forberedelse', 'preparation'), loose: true, blank: 1 },
    of: record(
      field('item', ['Kort navn', 'Short name'], { kind: 'ID', from: 'what', small: true }),
      field('what', ['Hvad', 'What'], LABEL),
      field('page', ['Laves i', 'Done in'], maybe(word(PREPARE_PAGE), 'ikke i Nøglen', 'not in Nøglen')),
    ),
  }),
);

/** The agreement's year; left out of what was signed before the app knew of it. */
export const YEAR: Shape = {
  ...{ kind: 'ROWS', row: bothWays('begivenhed', 'event'), title: 'name', loose: true, blank: 1, of: EVENT },
};
