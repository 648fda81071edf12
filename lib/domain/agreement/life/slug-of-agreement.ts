const LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'oe',
  å: 'aa',
  é: 'e',
  ü: 'u',
  ö: 'o',
  ä: 'a',
};

/** What an agreement is called in addresses: its municipality, and the end of an id, so that no two are alike. */
export function slugOfAgreement(municipality: string, id: string): string {
  const name = municipality
    .toLocaleLowerCase('da')
    .replace(/\s+kommune$/, '')
    .replace(/[^a-z0-9]/g, (sign) => LETTERS[sign] ?? '-')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
  return `${name || 'aftale'}-${id.slice(-6)}`;
}
