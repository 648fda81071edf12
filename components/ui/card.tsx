import { type ReactNode, useId } from 'react';
import { classNames } from './class-names';

interface CardProps {
  children: ReactNode;
  title?: ReactNode;
  /** Beside the title: a link, a chip. */
  aside?: ReactNode;
  /** A card in the side column: smaller title, less air. */
  small?: boolean;
  /** Without padding, for a table that goes to the edges; the title keeps its air. */
  flush?: boolean;
  /** The closing line under a rule. */
  foot?: ReactNode;
  id?: string;
}

/** A white surface with a thin rule. Gives its content a heading when it has a title. */
export function Card({ children, title, aside, small, flush, foot, id }: CardProps) {
  const headingId = useId();
  const pad = small ? 'p-4.5 md:px-5' : 'p-4.5 md:p-6';
  return (
    <section id={id} aria-labelledby={title ? headingId : undefined} className={cardClasses}>
      {title && (
        <div
          className={classNames(
            'flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1',
            pad,
            'pb-0 md:pb-0',
          )}
        >
          <h2 id={headingId} className={small ? 'text-base' : undefined}>
            {title}
          </h2>
          {aside && <div className="text-sm">{aside}</div>}
        </div>
      )}
      <div
        className={classNames(
          !flush && pad,
          flush && title !== undefined && 'pt-2',
          title !== undefined && !flush && 'pt-2.5 md:pt-3',
        )}
      >
        {children}
      </div>
      {foot && <div className={classNames('border-t border-line', pad, 'py-3.5 md:py-3.5')}>{foot}</div>}
    </section>
  );
}

export const cardClasses =
  'overflow-clip rounded-lg border border-line bg-paper shadow-card print:rounded-none print:border-x-0 print:shadow-none';
