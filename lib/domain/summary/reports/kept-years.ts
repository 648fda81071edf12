import { dayOfInstant } from '../../calendar/copenhagen';
import { editionThatStands } from '../closing';
import { dated, NONE, named, plain, row, word } from '../compose/plain-cells';
import type { RecordedAct, SavedSummary, SummaryEdition, SummaryParty } from '../saved';
import type { Cell, Label, Row, SummaryTable } from '../summary';

/** A summary of the year that has been before the parties, with its editions and what they did with it. */
export type KeptYear = {
  readonly summary: Pick<SavedSummary, 'id' | 'title' | 'municipality' | 'part' | 'parties' | 'state'>;
  readonly editions: readonly Pick<SummaryEdition, 'number' | 'kind' | 'at' | 'checksum'>[];
  readonly acts: readonly Pick<RecordedAct, 'kind' | 'party' | 'edition' | 'by' | 'at'>[];
};

/** Is the year's summary closed, and as which edition? Where none has been sent, it says so. */
export const keptYears = (kept: readonly KeptYear[]): SummaryTable => ({
  id: 'kept-summaries',
  columns: plain('summary-part', 'summary-state', 'edition', 'edition-on', 'checksum'),
  rows: kept.length > 0 ? kept.map(keptRow) : [NONE_KEPT],
  total: null,
});

const NONE_KEPT: Row = {
  ...{ id: 'none', label: row('no-summary') },
  cells: [NONE, word(row('summary-not-closed')), NONE, NONE, NONE],
};

function keptRow({ summary: { id, title, part, state }, editions }: KeptYear): Row {
  const edition = editionThatStands(state, editions);
  return {
    ...{ id, label: { name: title } },
    cells: [
      ...[part.kind === 'MUNICIPALITY' ? word(row('all')) : named(part.name), word(row(`summary-${state}`))],
      ...(edition === null
        ? [NONE, NONE, NONE]
        : [named(String(edition.number)), dated(dayOfInstant(edition.at)), named(edition.checksum)]),
    ],
  };
}

/** What binds: a comment does not. */
const TOLD = [
  'SENT',
  'APPROVED',
  'RECALLED',
  'CLOSED',
  'RESTATED',
] as const satisfies readonly RecordedAct['kind'][];
const isTold = ({ kind }: Pick<RecordedAct, 'kind'>): boolean => TOLD.some((one) => one === kind);

/** Which of the parties did what with it, by whom, and when, in the order it was done. */
export const keptActs = (kept: readonly KeptYear[]): SummaryTable => ({
  id: 'summary-acts',
  columns: plain('summary-act', 'edition', 'act-for', 'act-by', 'act-on'),
  rows: kept.flatMap(({ summary, acts }) =>
    acts.filter(isTold).map(
      (act, at): Row => ({
        ...{ id: `${summary.id} ${at}`, label: { name: summary.title } },
        cells: [
          word(row(`act-${act.kind}`)),
          named(act.edition === null ? null : String(act.edition)),
          ...byWhom(summary, act),
          dated(dayOfInstant(act.at)),
        ],
      }),
    ),
  ),
  total: null,
});

/** Time closes: of that there is nobody to name. */
const byWhom = (
  summary: KeptYear['summary'],
  { kind, party, by }: KeptYear['acts'][number],
): readonly Cell[] => (kind === 'CLOSED' ? [NONE, NONE] : [word(partyName(summary, party)), named(by)]);

function partyName({ municipality, parties }: KeptYear['summary'], party: SummaryParty): Label | null {
  if (party === null) return { name: municipality };
  const found = parties.find(({ id }) => id === party);
  return found ? { name: found.name } : null;
}
