import type { Home } from './vacancy-report';

/** An address as one text to find it by, however its signs and capitals were typed: `nygade 4 2 tv 4300`. */
export const addressKey = ({ street, houseNumber, floor, door, postcode }: Address): string =>
  keyOf([street, houseNumber, floor ?? '', door ?? '', postcode]);

const keyOf = (parts: readonly string[]): string =>
  parts
    .join(' ')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

type Address = Pick<Home, 'street' | 'houseNumber' | 'floor' | 'door' | 'postcode'>;
