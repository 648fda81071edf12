const paths = {
  search: 'M8.2 13.4a5.2 5.2 0 1 0 0-10.4 5.2 5.2 0 0 0 0 10.4Zm3.8-1.4 4 4',
  check: 'm3.5 9.5 3.5 3.5 7.5-8',
  cross: 'm4.5 4.5 9 9m0-9-9 9',
  warning: 'M9 2.5 1.8 15.2h14.4L9 2.5Zm0 4.8v3.6m0 2v.1',
  info: 'M9 16.2A7.2 7.2 0 1 0 9 1.8a7.2 7.2 0 0 0 0 14.4Zm0-8.2v4.4M9 5.4v.1',
  stop: 'M5.6 1.8h6.8l3.8 3.8v6.8l-3.8 3.8H5.6l-3.8-3.8V5.6l3.8-3.8ZM9 5.4v4.4m0 2.6v.1',
  down: 'm4.5 7 4.5 4.5L13.5 7',
  left: 'm11 4.5-4.5 4.5 4.5 4.5',
  right: 'm7 4.5 4.5 4.5L7 13.5',
  menu: 'M2.5 5h13m-13 4h13m-13 4h13',
} as const;

export type IconName = keyof typeof paths;

/** A line drawing of 18 units beside a word; it never stands alone for the word. */
export function Icon({ name, large }: { name: IconName; large?: boolean }) {
  return (
    <svg
      viewBox="0 0 18 18"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className={large ? 'size-5.5 flex-none' : 'size-4.5 flex-none'}
    >
      <path d={paths[name]} />
    </svg>
  );
}
