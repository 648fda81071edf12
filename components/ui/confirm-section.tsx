import type { ReactNode } from 'react';
import { LinkButton } from './button';
import { classNames } from './class-names';
import { SubmitButton } from './submit-button';

interface ConfirmSectionProps {
  /** The question, with the thing's name: "Annullér Eksempelvej 12?" */
  title: string;
  /** What happens, in sentences; for a correction the verdict before and after. */
  children: ReactNode;
  action: string | ((data: FormData) => void | Promise<void>);
  /** What the form sends along: hidden ids, the reason field. */
  fields?: ReactNode;
  submitLabel: string;
  cancelHref: string;
  cancelLabel: string;
  /** Cannot be taken back, or is booked on the other party. */
  danger?: boolean;
}

/** Asks once, on a page of its own instead of in a dialog: it has an address, prints, and needs no JavaScript. */
export function ConfirmSection(props: ConfirmSectionProps) {
  const { title, children, action, fields, submitLabel, cancelHref, cancelLabel, danger } = props;
  return (
    <section
      aria-labelledby="confirm-title"
      className={classNames(
        'rounded-lg border border-line border-l-[6px] bg-paper p-4.5 md:p-6',
        danger ? 'border-l-red' : 'border-l-accent',
      )}
    >
      <h2 id="confirm-title" className="text-xl">
        {title}
      </h2>
      <div className="mt-2 max-w-prose space-y-2">{children}</div>
      <form action={action} noValidate className="mt-5 max-w-xl space-y-5">
        {fields}
        <div className="flex flex-wrap gap-2">
          <SubmitButton look={danger ? 'danger' : 'primary'}>{submitLabel}</SubmitButton>
          <LinkButton href={cancelHref} look="quiet">
            {cancelLabel}
          </LinkButton>
        </div>
      </form>
    </section>
  );
}
