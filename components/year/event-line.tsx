import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { responsibleInWords } from '@/lib/domain/agreement/year-words';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { YearEntry } from '@/lib/domain/year/year-entry';
import { paths } from '@/lib/platform/paths';
import { capitalised } from '../ui/capitalised';
import { classNames } from '../ui/class-names';
import { Sub } from '../ui/row-link';
import { type EntryState, useEntryState } from './entry-state';
import { useWhenWords } from './when-words';

export interface NumberedEntry {
  entry: YearEntry;
  /** As it stands in the wheel. */
  number: number;
}

interface EventLineProps extends NumberedEntry {
  today: CalendarDate;
  /** Where the reader sees several. */
  municipality?: string;
}

/** An event as a line that opens it: its number in the wheel, when, what, who, and how far it is prepared. */
export function EventLine({ entry, number, today, municipality }: EventLineProps) {
  const t = useTranslations('year');
  const locale = useLocale();
  const when = useWhenWords();
  const state = useEntryState()(entry, today);
  const who = responsibleInWords(entry.responsible)[locale];
  const sub = [
    t(`kind.${entry.kind}`),
    entry.forum && capitalised(entry.forum[locale]),
    t('responsible', { who }),
    municipality,
  ];
  return (
    <li className="relative grid grid-cols-[1.75rem_minmax(0,1fr)] items-start gap-x-3 gap-y-0.5 py-2.5 hover:bg-ground/70 sm:grid-cols-[1.75rem_minmax(0,1fr)_auto]">
      <NumberMark number={number} look={state.look} />
      <span>
        <Link
          href={paths.yearEvent(entry.municipalityId, entry.event, entry.year)}
          prefetch={false}
          className="font-medium text-ink no-underline after:absolute after:inset-0 hover:underline"
        >
          {entry.name[locale]}
        </Link>
        <Sub>{sub.filter(Boolean).join(' · ')}</Sub>
      </span>
      <span className="col-start-2 text-sm sm:col-start-3 sm:text-right">
        <span className={classNames('block', state.look === 'over' ? 'text-ink-muted' : 'text-ink')}>
          {when(entry)}
        </span>
        {state.words.length > 0 && <span className="text-ink-muted">{state.words.join(' · ')}</span>}
      </span>
    </li>
  );
}

const marks: Record<EntryState['look'], string> = {
  done: 'border-accent bg-accent text-white',
  open: 'border-accent bg-paper text-accent',
  over: 'border-edge bg-paper text-ink-muted',
};

/** The number as the wheel has it: filled when it is prepared or held. */
function NumberMark({ number, look }: { number: number; look: EntryState['look'] }) {
  const t = useTranslations('year');
  return (
    <span
      className={classNames(
        'keep-ink mt-0.5 inline-flex size-6 items-center justify-center rounded-full border-2 text-xs font-semibold tabular-nums',
        marks[look],
      )}
    >
      <span className="sr-only">{t('number')} </span>
      {number}
    </span>
  );
}
