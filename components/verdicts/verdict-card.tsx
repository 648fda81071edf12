import { type ReactNode, useId } from 'react';
import { classNames } from '../ui/class-names';

/** Who gets the home: told by the edge as in the strip (filled, outlined, dashed), and by the headline in words. */
export type VerdictOutcome = 'municipal' | 'organisation' | 'undecided';

const edges: Record<VerdictOutcome, string> = {
  municipal: 'border-l-accent border-l-[6px]',
  organisation: 'border-l-accent border-l-[6px] [border-left-style:double]',
  undecided: 'border-l-warn border-l-[6px] [border-left-style:dashed]',
};

interface VerdictCardProps {
  outcome: VerdictOutcome;
  /** "Fordelt mandag 6. oktober 2025 kl. 10.42" */
  decidedAt: string;
  /** A TierMark. */
  tier?: ReactNode;
  /** The one large sentence. */
  headline: string;
  /** Why, in one or two sentences. */
  lead: ReactNode;
  /** When the next turn comes: it names what the strip shows, so it stands before it. */
  note?: ReactNode;
  /** A CounterStrip. */
  strip?: ReactNode;
}

/** The answer, first and in words. */
export function VerdictCard({ outcome, decidedAt, tier, headline, lead, strip, note }: VerdictCardProps) {
  const headingId = useId();
  return (
    <section
      aria-labelledby={headingId}
      className={classNames(
        'rounded-lg border border-line bg-paper p-4.5 shadow-card md:p-6 print:shadow-none',
        edges[outcome],
      )}
    >
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1 text-xs font-medium text-ink-muted">
        <span>{decidedAt}</span>
        {tier}
      </div>
      <h2 id={headingId} className="mt-1.5 text-xl tracking-tight text-balance md:text-2xl">
        {headline}
      </h2>
      <div className="mt-1 max-w-prose text-ink-muted">{lead}</div>
      {note && <div className="mt-3.5 font-semibold text-balance">{note}</div>}
      {strip && <div className="mt-1">{strip}</div>}
    </section>
  );
}
