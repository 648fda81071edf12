const LETTERS: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa' };
const LONGEST = 40;

/** A short name from a label: `Blå områder` gives `BLAA_OMRAADER`, or `blaa-omraader` where names are small; never one that is taken. */
export function nameFrom(label: string, small: boolean, taken: readonly string[]): string {
  const plain = label
    .toLowerCase()
    .replace(/[æøå]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .slice(0, LONGEST)
    .trim();
  const joined = small ? plain.replaceAll(' ', '-') : plain.replaceAll(' ', '_').toUpperCase();
  const name = joined === '' ? (small ? 'ny' : 'NY') : joined;
  const next = Array.from({ length: taken.length + 1 }, (_, index) =>
    index === 0 ? name : `${name}${small ? '-' : '_'}${index + 1}`,
  );
  return next.find((candidate) => !taken.includes(candidate)) ?? name;
}
