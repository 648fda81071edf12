/**
 * Everything that summaries were made of as one text: the same for the same inputs, whatever order they were read in. Of readers' pages
 * that were kept it says whether anything that they were made of has changed since.
 */
export function inputsText(value: unknown): string {
  if (typeof value === 'bigint') return `${value}n`;
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Map || value instanceof Set) return inputsText([...value]);
  if (Array.isArray(value)) return `[${value.map(inputsText).sort().join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const entries = Object.entries(value).filter(
    ([, each]) => each !== undefined && typeof each !== 'function',
  );
  return `{${entries
    .map(([key, each]) => `${key}:${inputsText(each)}`)
    .sort()
    .join(',')}}`;
}

/** Which way of hiding the pages were made by. Whoever changes what is hidden raises it, so that no page of before is shown; a test fails until it is. */
export const WAY_OF_HIDING = 2;
