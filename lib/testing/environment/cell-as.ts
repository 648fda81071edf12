import type { Cell } from '@/lib/domain/summary/summary';

/** What stands for a hidden cell, before the number of homes of a mean, and after an amount. */
type Marks = { readonly hidden: string; readonly days: string; readonly ore: string };

/** A cell as a test reads it: numbers bare, a share as `1/3`, a mean as its days over its number, a word by its id. */
export function cellAs(cell: Cell, { hidden, days, ore }: Marks): string {
  switch (cell.kind) {
    case 'COUNT':
      return String(cell.n);
    case 'SHARE':
      return `${cell.n}/${cell.of}`;
    case 'DAYS':
      return `${cell.days}${days}${cell.n}`;
    case 'MONEY':
      return `${cell.ore}${ore}`;
    case 'TURNS':
      return cell.turns;
    case 'FIGURE':
      return cell.value;
    case 'DATE':
      return cell.on;
    case 'WORD': {
      const { label } = cell;
      if ('name' in label) return label.name;
      return 'names' in label ? label.names.da : label.id;
    }
    case 'NONE':
      return '–';
    case 'HIDDEN':
      return hidden;
  }
}
