import type { Home } from './vacancy-report';

type Address = Pick<Home, 'street' | 'houseNumber' | 'floor' | 'door'>;
export type HomeInStock = Address & Pick<Home, 'postcode' | 'unitNumber'>;

// Only with their full stop, and before the number: without it a name may just end so.
const SHORTENED: readonly (readonly [RegExp, string])[] = [
  [/(\p{L})v\.(?=\s*\d)/u, '$1vej '],
  [/(\p{L})g\.(?=\s*\d)/u, '$1gade '],
  [/(\p{L})str\.(?=\s*\d)/u, '$1stræde '],
  [/\bpl\.(?=\s*\d)/u, 'plads '],
  [/\ball\.(?=\s*\d)/u, 'alle '],
];
/** Words of the street that are often shortened. */
const STREET_WORDS: Readonly<Record<string, string>> = {
  ...{ gl: 'gammel', skt: 'sankt', sct: 'sankt', dr: 'doktor', ndr: 'nordre', sdr: 'søndre', ll: 'lille' },
};
/** Words of floor and door; an empty one says nothing. */
const PLACE_WORDS: Readonly<Record<string, string>> = {
  ...{
    stuen: 'st',
    stueetagen: 'st',
    kælder: 'kl',
    kælderen: 'kl',
    sal: '',
    etage: '',
    dør: '',
    lejl: '',
    til: '',
  },
  ...{ venstre: 'tv', højre: 'th', midt: 'mf', midtfor: 'mf' },
};
const GLUED = /^(\d{1,2}|st|kl)(tv|th|mf)$/;

/**
 * An address as its words, however it was shortened, spaced or capitalised: `Gl. Nygårdsv. 4 b, 2.tv` and `Gammel Nygaardsvej 4B, 2.
 * sal til venstre` are the same. For comparing only: what was written stays.
 */
export function looseAddress(line: string): readonly string[] {
  const plain = line.normalize('NFKC').toLowerCase().replaceAll('é', 'e').replaceAll('aa', 'å');
  const whole = SHORTENED.reduce((text, [short, long]) => text.replace(short, long), plain);
  const words = whole.match(/[\p{L}\p{N}]+/gu) ?? [];
  const number = words.findIndex((word, at) => at > 0 && /^\d/.test(word));
  if (number < 0) return words.map(streetWord);
  const letter = words[number + 1];
  const isGlued = /^\d+$/.test(words[number] ?? '') && letter !== undefined && /^[a-z]$/.test(letter);
  const house = `${words[number]}${isGlued ? letter : ''}`.replace(/^0+(?=\d)/, '');
  return [
    ...words.slice(0, number).map(streetWord),
    house,
    ...words.slice(number + (isGlued ? 2 : 1)).flatMap(placeWords),
  ];
}

const streetWord = (word: string): string => STREET_WORDS[word] ?? word;

function placeWords(word: string): readonly string[] {
  const [, floor, door] = GLUED.exec(word) ?? [];
  if (floor && door) return [floor.replace(/^0+(?=\d)/, ''), door];
  const said = PLACE_WORDS[word] ?? word.replace(/^0+(?=\d)/, '');
  return said === '' ? [] : [said];
}

const wordsOf = ({ street, houseNumber, floor, door }: Address): readonly string[] =>
  looseAddress(`${street} ${houseNumber}, ${floor ?? ''} ${door ?? ''}`);

/** The one home at an address that somebody wrote; null where none is, or more than one may be. */
export function homeAt<H extends HomeInStock>(
  homes: readonly H[],
  { line, postcode }: { readonly line: string; readonly postcode: string | null },
): H | null {
  const asked = looseAddress(line).join(' ');
  const found = homes.filter(
    (home) => (postcode === null || home.postcode === postcode) && wordsOf(home).join(' ') === asked,
  );
  return asked !== '' && found.length === 1 ? (found[0] ?? null) : null;
}

/** Homes whose address has all the words, each from its beginning, or that have this unit number. */
export function homesLike<H extends HomeInStock>(homes: readonly H[], asked: string): readonly H[] {
  const words = looseAddress(asked);
  if (words.length === 0) return [];
  const unit = asked.trim().toLowerCase();
  return homes.filter((home) => {
    const own = wordsOf(home);
    return (
      home.unitNumber.toLowerCase() === unit ||
      words.every((word) => own.some((one) => (/^\d+$/.test(word) ? one === word : one.startsWith(word))))
    );
  });
}
