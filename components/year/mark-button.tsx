import type { ComponentProps } from 'react';
import { OnePress } from '../ui/one-press';

/** One press says something of an event; on paper nobody presses. */
export const MarkButton = (props: Omit<ComponentProps<typeof OnePress>, 'className'>) => (
  <OnePress {...props} className="print:hidden" />
);
