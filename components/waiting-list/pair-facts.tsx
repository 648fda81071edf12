import { useLocale, useTranslations } from 'next-intl';
import type { Applicant } from '@/lib/domain/applicant/applicant';
import { phoneAsRead } from '@/lib/domain/applicant/phone';
import { paths } from '@/lib/platform/paths';
import { type Column, DataTable } from '../ui/data-table';
import { formatDay } from '../ui/format';

interface Fact {
  key: string;
  label: string;
  values: readonly [string, string];
}

interface PairFactsProps {
  sides: readonly [Applicant, Applicant];
  /** Both numbers are known and are one. */
  sameCpr: boolean;
  caption: string;
}

/** Where two applicants differ, beside each other; what is the same is folded, and what neither has is left out. */
export function PairFacts({ sides, sameCpr, caption }: PairFactsProps) {
  const t = useTranslations('waitingList.duplicates');
  const facts = useFacts(sides, sameCpr).filter(({ values }) => values.some(Boolean));
  const same = facts.filter(isSame);
  return (
    <div className="grid grid-cols-1 gap-3">
      <Facts facts={facts.filter((fact) => !isSame(fact))} sides={sides} caption={caption} />
      <p className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
        {sides.map(({ id, reference }) => (
          <a key={id} href={paths.applicant(id)}>
            {t('open', { reference })}
          </a>
        ))}
      </p>
      {same.length > 0 && (
        <details>
          <summary className="text-sm font-medium text-accent underline underline-offset-4">
            {t('sameFacts', { count: same.length })}
          </summary>
          <dl className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-5 gap-y-1 text-sm">
            {same.map(({ key, label, values: [value] }) => (
              <div key={key} className="contents">
                <dt className="text-ink-muted">{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </div>
  );
}

const isSame = ({ values: [first, second] }: Fact): boolean => first === second;

interface FactsProps {
  facts: readonly Fact[];
  sides: PairFactsProps['sides'];
  caption: string;
}

function Facts({ facts, sides: [one, other], caption }: FactsProps) {
  const t = useTranslations('waitingList.duplicates');
  const value = (key: string, label: string, at: 0 | 1): Column<Fact> => ({
    ...{ key, label, cell: ({ values }: Fact) => values[at] || '–' },
  });
  const columns: readonly Column<Fact>[] = [
    { key: 'fact', label: t('fact'), header: true, cell: ({ label }) => label },
    value('one', one.reference, 0),
    value('other', other.reference, 1),
  ];
  return <DataTable caption={caption} rows={facts} rowKey={({ key }) => key} columns={columns} />;
}

function useFacts(sides: PairFactsProps['sides'], sameCpr: boolean): readonly Fact[] {
  const t = useTranslations('waitingList');
  const locale = useLocale();
  const fact = (
    key: Parameters<typeof t>[0] & `duplicates.facts.${string}`,
    read: (side: Applicant) => string,
  ): Fact => ({
    ...{ key, label: t(key), values: [read(sides[0]), read(sides[1])] },
  });
  const day = (on: string | undefined): string => (on === undefined ? '' : formatDay(on, locale));
  const known = sides.filter(({ hasCpr }) => hasCpr).length;
  const cpr = (side: Applicant): string => {
    if (known === 0) return '';
    if (known === 2 && !sameCpr && side === sides[1]) return t('duplicates.otherCpr');
    return t(side.hasCpr ? 'duplicates.hasCpr' : 'duplicates.noCpr');
  };
  return [
    fact('duplicates.facts.externalId', ({ externalId }) => externalId ?? ''),
    fact('duplicates.facts.name', ({ contact }) => contact.name),
    fact('duplicates.facts.born', ({ household }) => day(household[0]?.bornOn)),
    fact('duplicates.facts.cpr', cpr),
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
