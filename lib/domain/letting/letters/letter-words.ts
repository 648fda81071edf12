import type { Language } from '../../shared/bilingual';
import type { CalendarDate } from '../../shared/calendar-date';
import { dayInWords } from '../../shared/day-words';
import type { Letter, LetterBlock, LetterFacts } from './letter';

/** `1.234,50 kr.` and `DKK 1,234.50`: letters are read on paper, so amounts are written out here once. */
export function inKroner(ore: number, language: Language): string {
  const [point, comma] = language === 'da' ? ['.', ','] : [',', '.'];
  const whole = String(Math.floor(ore / 100)).replace(/\B(?=(\d{3})+$)/g, point);
  const amount = `${whole}${comma}${String(ore % 100).padStart(2, '0')}`;
  return language === 'da' ? `${amount} kr.` : `DKK ${amount}`;
}

/** `78,5 m²`. */
export function inSquareMetres(tenths: number, language: Language): string {
  const comma = language === 'da' ? ',' : '.';
  const part = tenths % 10 === 0 ? '' : `${comma}${tenths % 10}`;
  return `${Math.floor(tenths / 10)}${part} m²`;
}

export const onDay = (day: CalendarDate, language: Language): string => dayInWords(day)[language];

const GREETING = { da: 'Venlig hilsen', en: 'Kind regards' } as const;
const REFERENCE = { da: 'Vores henvisning', en: 'Our reference' } as const;
const DEAR = { da: 'Kære', en: 'Dear' } as const;

type Body = Pick<Letter, 'kind' | 'title' | 'blocks'>;

/** Puts head and close around what a letter says. */
export function framed(facts: LetterFacts, { kind, title, blocks }: Body): Letter {
  const { language, recipient, organisationName, officerName, reference, today } = facts;
  const place = [recipient.postcode, recipient.city].filter((part) => part !== null).join(' ');
  const lines = [recipient.name, recipient.street ?? '', place].filter((line) => line !== '');
  const greeting: LetterBlock = { kind: 'PARAGRAPH', text: `${DEAR[language]} ${recipient.name}` };
  return {
    ...{ kind, language, title, sender: organisationName, recipient: lines },
    dated: `${onDay(today, language)} · ${REFERENCE[language]}: ${reference}`,
    blocks: [greeting, ...blocks],
    closing: [GREETING[language], officerName, organisationName],
  };
}

const HOME = {
  da: {
    ...{ address: 'Adresse', department: 'Afdeling', rooms: 'Rum', area: 'Areal' },
    ...{ rent: 'Husleje pr. måned', utilities: 'Forbrug pr. måned', deposit: 'Indskud', free: 'Ledig fra' },
  },
  en: {
    ...{ address: 'Address', department: 'Department', rooms: 'Rooms', area: 'Area' },
    ...{ rent: 'Rent a month', utilities: 'Utilities a month', deposit: 'Deposit', free: 'Vacant from' },
  },
} as const;

/** The home, as everybody who is written to about it sees it. */
export function homeFacts({ home, language }: LetterFacts): LetterBlock {
  const words = HOME[language];
  return {
    kind: 'FACTS',
    rows: [
      { term: words.address, value: `${home.address}, ${home.postcode} ${home.city}` },
      { term: words.department, value: home.departmentName },
      { term: words.rooms, value: String(home.rooms) },
      { term: words.area, value: inSquareMetres(home.areaTenths, language) },
      { term: words.rent, value: inKroner(home.rentOre, language) },
      { term: words.utilities, value: inKroner(home.utilitiesOre, language) },
      { term: words.deposit, value: inKroner(home.depositOre, language) },
      { term: words.free, value: onDay(home.availableOn, language) },
    ],
  };
}

/** The address alone, in a sentence. */
export const homeInWords = ({ home }: LetterFacts): string =>
  `${home.address}, ${home.postcode} ${home.city}`;
