import { classNames } from '../ui/class-names';

export interface StripState {
  municipal?: boolean;
  voided?: boolean;
  current?: boolean;
  coming?: boolean;
  mini?: boolean;
}

/** Filled, outlined, hatched or struck: the state can be told without colour, in print and in forced colours. */
export function cellClasses({ municipal, voided, current, coming, mini }: StripState): string {
  return classNames(
    'keep-ink grid flex-none place-items-center border-[1.5px] tabular-nums no-underline forced-color-adjust-none',
    mini ? 'h-4 w-2.75 rounded-[3px]' : 'h-9 min-w-8 rounded-[5px] px-1 text-xs',
    'forced-colors:border-[CanvasText] forced-colors:text-[CanvasText]',
    voided && 'struck border-line-strong bg-paper text-ink-faint line-through',
    !voided && coming && 'border-dashed border-accent text-accent forced-colors:bg-none',
    !voided && coming && (municipal ? 'hatched font-semibold forced-colors:border-[Highlight]' : 'bg-paper'),
    !voided && !coming && municipal && 'border-accent bg-accent font-semibold text-white',
    !voided && !coming && municipal && 'forced-colors:bg-[Highlight] forced-colors:text-[HighlightText]',
    !voided && !coming && !municipal && 'bg-paper text-ink-muted',
    !voided && !coming && !municipal && (mini ? 'border-edge' : 'border-line-strong'),
    current && 'mx-1 outline-2 outline-offset-2 outline-accent forced-colors:outline-[CanvasText]',
  );
}
