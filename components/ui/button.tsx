import Link from 'next/link';
import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { classNames } from './class-names';

export type ButtonLook = 'primary' | 'plain' | 'quiet' | 'danger';
export type ButtonSize = 'md' | 'sm';

const base =
  'inline-flex items-center justify-center gap-2 rounded-md border text-center font-medium leading-tight no-underline transition-colors print:hidden disabled:cursor-default disabled:opacity-60 aria-disabled:cursor-default aria-disabled:opacity-60';

const looks: Record<ButtonLook, string> = {
  primary: 'border-accent bg-accent text-white hover:border-accent-deep hover:bg-accent-deep',
  plain: 'border-line-strong bg-paper text-ink hover:border-accent hover:bg-accent-soft',
  quiet: 'border-transparent text-accent underline decoration-1 underline-offset-4 hover:bg-accent-soft',
  danger: 'border-red bg-paper text-red hover:bg-red-soft',
};

const sizes: Record<ButtonSize, string> = {
  md: 'min-h-[2.625rem] px-4.5 py-2 text-md',
  sm: 'min-h-9 px-3.5 py-1.5 text-sm',
};

export function buttonClasses(look: ButtonLook = 'plain', size: ButtonSize = 'md'): string {
  return classNames(base, looks[look], sizes[size], look === 'quiet' && 'px-2.5');
}

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'style'> {
  look?: ButtonLook;
  size?: ButtonSize;
}

/** A button that is not the submit of a form with its own waiting state; for that see SubmitButton. */
export function Button({ look, size, type = 'button', ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={buttonClasses(look, size)} />;
}

interface LinkButtonProps {
  href: string;
  children: ReactNode;
  look?: ButtonLook;
  size?: ButtonSize;
  /** Read out instead of the visible text where several buttons on a page say the same. */
  label?: string;
  /** A file or another format: the browser fetches it instead of the router. */
  download?: boolean;
}

/** A link that looks like a button: for going somewhere, never for changing something. */
export function LinkButton({ href, children, look, size, label, download }: LinkButtonProps) {
  const shared = { href, className: buttonClasses(look, size), 'aria-label': label };
  if (download) {
    return (
      <a {...shared} download>
        {children}
      </a>
    );
  }
  return (
    <Link {...shared} prefetch={false}>
      {children}
    </Link>
  );
}
