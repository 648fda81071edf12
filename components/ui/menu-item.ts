/** Look of a link or submit button inside a Menu. */
export const menuItemClasses =
  'block w-full rounded-md px-3 py-2 text-start text-md text-ink no-underline hover:bg-accent-soft';
