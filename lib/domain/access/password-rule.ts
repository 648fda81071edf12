/** Long rather than intricate: nobody remembers signs that a rule asked for. */
export const PASSWORD_LENGTH = { shortest: 12, longest: 200 } as const;

export type PasswordFault = 'too-short' | 'too-long' | 'too-plain' | 'own-name' | 'published';

type Owner = { readonly email: string; readonly name: string };

const FEWEST_SIGNS = 5;

/** What is wrong with a password that somebody chooses; null: nothing. `published`: one that anybody can read somewhere. */
export function passwordFault(
  password: string,
  { email, name }: Owner,
  published: readonly string[] = [],
): PasswordFault | null {
  const { shortest, longest } = PASSWORD_LENGTH;
  if ([...password].length < shortest) return 'too-short';
  if (password.length > longest) return 'too-long';
  if (new Set(password.toLowerCase()).size < FEWEST_SIGNS) return 'too-plain';
  const said = password.toLowerCase();
  if (published.some((known) => known.toLowerCase() === said)) return 'published';
  const own = [
    email.toLowerCase(),
    email.toLowerCase().split('@')[0] ?? '',
    ...name.toLowerCase().split(/\s+/),
  ];
  const rest = own
    .filter((word) => word.length > 2)
    .sort((a, b) => b.length - a.length)
    .reduce((text, word) => text.replaceAll(word, ''), said);
  return [...rest].length < shortest / 2 ? 'own-name' : null;
}
