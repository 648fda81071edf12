import Link from 'next/link';
import { classNames } from '../ui/class-names';

export interface GridFigure {
  label: string;
  value: number;
  /** The vacancies behind it; absent for a reader without cases, and for none. */
  href?: string;
  /** Something is wrong while it is not 0. */
  alarming?: boolean;
}

/** A few figures side by side: the number first, each one a way to what it counts. */
export function FigureGrid({ figures }: { figures: readonly GridFigure[] }) {
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-[repeat(auto-fit,minmax(8.5rem,1fr))]">
      {figures.map(({ label, value, href, alarming }) => (
        <div key={label} className="flex flex-col-reverse justify-end">
          <dt className="text-sm text-ink-muted">{label}</dt>
          <dd
            className={classNames(
              'text-2xl leading-tight font-semibold tracking-tight tabular-nums',
              value === 0 && 'text-ink-faint',
              alarming && value > 0 && 'text-red',
            )}
          >
            <FigureLink value={value} href={href} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A number that opens its vacancies; 0 and a reader's figures open nothing. */
export function FigureLink({ value, href, text }: { value: number; href?: string; text?: string }) {
  if (!href || value === 0) return <>{text ?? value}</>;
  return (
    <Link
      href={href}
      prefetch={false}
      className="text-inherit decoration-line-strong hover:decoration-accent print:no-underline"
    >
      {text ?? value}
    </Link>
  );
}
