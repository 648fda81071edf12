import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { classNames } from '../ui/class-names';

/** `FOUND`: no test, but what the tests are held against, such as the tier. */
export type RungOutcome = 'FOUND' | 'TAKES' | 'PASSES' | 'BLOCKS' | 'NOT_REACHED';

export interface Rung {
  index: number;
  outcome: RungOutcome;
  title: string;
  /** With the figures and the placement that were used; stored with the verdict. */
  why?: ReactNode;
  /** The sum of the turn: saldo 2/3 + hver 3. 1/3 = 1. */
  sum?: ReactNode;
  /** Section of the agreement or provision. */
  reference?: string;
  /** A value that the agreement does not give and that was assumed. */
  assumed?: boolean;
  /** How it went, read out after the title; where nothing is said, as of an allocation. */
  said?: string;
  /** Beside the title: a chip. */
  mark?: ReactNode;
}

const dots: Record<RungOutcome, string> = {
  TAKES: 'border-accent bg-accent text-white font-semibold',
  FOUND: 'border-edge text-ink-muted',
  PASSES: 'border-edge text-ink-muted',
  BLOCKS: 'border-red bg-red text-white font-semibold',
  NOT_REACHED: 'border-dashed border-edge text-ink-faint',
};

const rows: Record<RungOutcome, string> = {
  TAKES: 'bg-linear-to-r from-accent-soft to-transparent',
  FOUND: '',
  PASSES: '',
  BLOCKS: 'bg-linear-to-r from-red-soft to-transparent',
  NOT_REACHED: 'text-ink-faint',
};

/** Every step of the decision in the agreement's order: passed, taken, blocked, not reached. */
export function Ladder({ rungs }: { rungs: readonly Rung[] }) {
  return (
    <ol className="divide-y divide-line">
      {rungs.map((rung) => (
        <Step key={rung.index} {...rung} />
      ))}
    </ol>
  );
}

function Step({ index, outcome, title, why, sum, reference, assumed, said, mark }: Rung) {
  const t = useTranslations('verdict');
  const settles = outcome === 'TAKES' || outcome === 'BLOCKS';
  return (
    <li
      className={classNames(
        'keep-ink -mx-4.5 grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-3.5 px-4.5 sm:grid-cols-[1.75rem_minmax(0,1fr)_auto] md:-mx-6 md:px-6',
        rows[outcome],
        settles ? 'py-3.25' : 'py-2 md:py-2.5',
      )}
    >
      <span
        aria-hidden="true"
        className={classNames(
          'grid size-6.5 place-items-center rounded-full border-[1.5px] text-xs',
          dots[outcome],
          settles && 'forced-colors:border-4',
        )}
      >
        {index}
      </span>
      <div className="pt-px">
        <h3 className={classNames(!settles && 'text-md font-normal', outcome === 'PASSES' && 'text-ink')}>
          {title} {mark} <span className="sr-only">({said ?? t(outcome)})</span>
        </h3>
        <div
          className={classNames(
            settles ? 'mt-0.5 text-md' : 'text-sm',
            outcome === 'NOT_REACHED' ? 'max-sm:hidden' : 'text-ink-muted',
          )}
        >
          {why ?? (outcome === 'NOT_REACHED' ? t('notReached') : null)}
        </div>
        {sum && (
          <div className="mt-2 inline-block rounded-md border border-line-strong bg-paper px-2.5 py-1 text-md tabular-nums">
            {sum}
          </div>
        )}
      </div>
      <div className="col-start-2 mt-1 text-xs text-balance text-ink-muted sm:col-start-3 sm:mt-1 sm:max-w-56 sm:text-end">
        {reference}
        {assumed && <span className="block font-medium text-warn">{t('assumed')}</span>}
      </div>
    </li>
  );
}
