'use client';

import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { buttonClasses } from './button';
import { Icon } from './icon';

/** A few more actions under one button: a <details>, so it opens without JavaScript; with it, Escape closes. */
export function Menu({ label, children }: { label: string; children: ReactNode }) {
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    function closeOutside(event: Event) {
      const menu = details.current;
      if (menu && event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
    }
    document.addEventListener('click', closeOutside);
    return () => document.removeEventListener('click', closeOutside);
  }, []);

  function closeOnEscape(event: KeyboardEvent) {
    const menu = details.current;
    if (event.key !== 'Escape' || !menu) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  }

  return (
    <details ref={details} onKeyDown={closeOnEscape} className="group relative print:hidden">
      <summary className={buttonClasses('plain')}>
        {label}
        <span className="transition-transform group-open:rotate-180">
          <Icon name="down" />
        </span>
      </summary>
      <div className="absolute right-0 z-20 mt-1.5 grid min-w-56 gap-0.5 rounded-lg border border-line-strong bg-paper p-1.5 shadow-lg max-sm:right-auto max-sm:left-0">
        {children}
      </div>
    </details>
  );
}
