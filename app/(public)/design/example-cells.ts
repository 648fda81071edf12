import type { ComingCell, StripCell } from '@/components/counters/counter-strip';

interface Marks {
  voided?: number;
  current?: number;
  linked?: boolean;
}

export function pastCells(
  first: number,
  count: number,
  municipal: readonly number[],
  marks: Marks = {},
): StripCell[] {
  return Array.from({ length: count }, (_, index) => {
    const number = first + index;
    return {
      number,
      municipal: municipal.includes(number),
      voided: marks.voided === number,
      current: marks.current === number,
      href: marks.linked ? `/design?nr=${number}` : undefined,
    };
  });
}

/** The next ones; the last of them is the municipality's. */
export function comingCells(first: number, count: number): ComingCell[] {
  return Array.from({ length: count }, (_, index) => ({
    number: first + index,
    municipal: index === count - 1,
  }));
}
