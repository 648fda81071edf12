import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Applicant } from '@/lib/domain/applicant/applicant';
import { phoneAsRead } from '@/lib/domain/applicant/phone';
import { paths } from '@/lib/platform/paths';
import { Chip } from '../ui/chip';
import { type Column, DataTable } from '../ui/data-table';
import { formatDay } from '../ui/format';

interface Fact {
  key: string;
  label: string;
  values: readonly [string, string];
  shown?: readonly [ReactNode, ReactNode];
}

interface PairFactsProps {
  sides: readonly [Applicant, Applicant];
  caption: string;
}

/** Two applicants beside each other, fact by fact; what is the same says so in a word. */
export function PairFacts({ sides, caption }: PairFactsProps) {
  const t = useTranslations('waitingList.duplicates');
  const facts = useFacts(sides);
  const [one, other] = sides;
  const value = (key: string, label: string, at: 0 | 1): Column<Fact> => ({
    ...{ key, label, cell: ({ values, shown }: Fact) => shown?.[at] ?? (values[at] || '–') },
  });
  const columns: readonly Column<Fact>[] = [
    {
      ...{ key: 'fact', label: t('fact'), header: true },
      cell: ({ label, values: [first, second] }) => (
        <span>
          {label} {first !== '' && first === second && <Chip>{t('same')}</Chip>}
        </span>
      ),
    },
    value('one', one.reference, 0),
    value('other', other.reference, 1),
  ];
  return <DataTable caption={caption} rows={facts} rowKey={({ key }) => key} columns={columns} />;
}

function useFacts(sides: readonly [Applicant, Applicant]): readonly Fact[] {
  const t = useTranslations('waitingList');
  const locale = useLocale();
  const fact = (
    key: Parameters<typeof t>[0] & `duplicates.facts.${string}`,
    read: (side: Applicant) => string,
  ): Fact => ({
    ...{ key, label: t(key), values: [read(sides[0]), read(sides[1])] },
  });
  const day = (on: string | undefined): string => (on === undefined ? '' : formatDay(on, locale));
  const cpr = ({ hasCpr }: Applicant) => t(hasCpr ? 'duplicates.hasCpr' : 'duplicates.noCpr');
  const link = ({ id, reference }: Applicant) => (
    <a href={paths.applicant(id)} className="whitespace-nowrap">
      {reference}
    </a>
  );
  return [
    {
      ...fact('duplicates.facts.reference', ({ reference }) => reference),
      shown: [link(sides[0]), link(sides[1])],
    },
    fact('duplicates.facts.externalId', ({ externalId }) => externalId ?? ''),
    fact('duplicates.facts.name', ({ contact }) => contact.name),
    fact('duplicates.facts.born', ({ household }) => day(household[0]?.bornOn)),
    {
      // That both numbers are known, or neither is, says nothing of whether they are the same.
      ...fact('duplicates.facts.cpr', () => ''),
      shown: [cpr(sides[0]), cpr(sides[1])],
    },
    fact('duplicates.facts.phone', ({ contact: { phone } }) => (phone === null ? '' : phoneAsRead(phone))),
    fact('duplicates.facts.email', ({ contact }) => contact.email ?? ''),
    fact('duplicates.facts.address', ({ contact: { street, postcode, city } }) =>
      [street, [postcode, city].filter(Boolean).join(' ')].filter(Boolean).join(', '),
    ),
    fact('duplicates.facts.list', ({ list }) => t(`lists.${list}`)),
    fact('duplicates.facts.seniority', ({ seniorityOn }) => day(seniorityOn)),
    fact('duplicates.facts.state', ({ state }) => t(`values.${state}`)),
    fact('duplicates.facts.household', ({ household }) => t('people', { count: household.length })),
  ];
}
