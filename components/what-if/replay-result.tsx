import Link from 'next/link';
import { type Locale, useTranslations } from 'next-intl';
import { counterLabel } from '@/lib/domain/agreement/counter-label';
import { wayInWords } from '@/lib/domain/agreement/rules/example-words';
import type { StoredVerdict } from '@/lib/domain/allocation/render-verdict';
import { namesOf } from '@/lib/domain/what-if/names-of';
import type { PastDepartment } from '@/lib/domain/what-if/past';
import type { Knowledge } from '@/lib/domain/what-if/plan';
import type { Compared, Deviation } from '@/lib/domain/what-if/replay-proof';
import { paths } from '@/lib/platform/paths';
import { capitalised } from '../ui/capitalised';
import { Card } from '../ui/card';
import { formatDay, formatFraction } from '../ui/format';
import { Notice } from '../ui/notice';
import { SideBySide } from './side-by-side';

type Told = Deviation & { readonly storedVerdict: StoredVerdict; readonly address: string };

interface ReplayResultProps {
  homes: number;
  deviations: readonly Told[];
  departments: readonly PastDepartment[];
  knowledge: Knowledge;
  locale: Locale;
}

const MOST_SHOWN = 200;

/** So many homes, so many deviations; each with what is stored beside what the replay gives. */
export function ReplayResult({ homes, deviations, departments, knowledge, locale }: ReplayResultProps) {
  const t = useTranslations('replay');
  const nameOf = namesOf(departments);
  const count = { homes, deviations: deviations.length };
  return (
    <>
      <Notice
        tone={deviations.length === 0 ? 'success' : knowledge === 'TODAY' ? 'info' : 'error'}
        title={t('result', count)}
      >
        {t(deviations.length === 0 ? 'alike' : `unlike.${knowledge}`)}
      </Notice>
      {deviations.length > 0 && (
        <Card title={t('deviations', { count: deviations.length })}>
          {deviations.length > MOST_SHOWN && (
            <p className="mb-2 text-md text-ink-muted">{t('first', { count: MOST_SHOWN })}</p>
          )}
          <ul className="divide-y divide-line">
            {deviations.slice(0, MOST_SHOWN).map((told) => (
              <DeviationItem
                key={told.stored.vacancyId}
                told={told}
                department={nameOf(told.past.departmentId).department}
                locale={locale}
              />
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}

function DeviationItem({ told, department, locale }: { told: Told; department: string; locale: Locale }) {
  const t = useTranslations('replay');
  const { address, past, would, stored, differs, storedVerdict, verdict } = told;
  const say = (what: Compared) => t(`compared.${what}`);
  return (
    <li className="py-3.5 first:pt-0 last:pb-0 print:break-inside-avoid">
      <div className="flex flex-wrap items-baseline justify-between gap-x-5 gap-y-0.5">
        <b className="font-medium">
          <Link href={paths.vacancy(past.vacancyId)} prefetch={false}>
            {address}
          </Link>
        </b>
        <span className="text-sm text-ink-muted">
          {department} · {t('reported', { day: formatDay(past.facts.on, locale) })}
        </span>
      </div>
      <p className="text-md">{t('differs', { what: differs.map(say).join(', ') })}</p>
      <SideBySide
        left={{
          ...{ label: t('stored'), way: wayInWords(stored.route)[locale] },
          why: [sum(stored.counted, locale), ...sentences(storedVerdict, verdict, locale)].filter(Boolean),
        }}
        right={{
          ...{ label: t('replayed'), way: wayInWords(would.route)[locale] },
          why: [sum(would.counted, locale), ...sentences(verdict, storedVerdict, locale)].filter(Boolean),
        }}
      />
    </li>
  );
}

/** `Familieboliger 14: 2/3 + 1/3 → 0`. */
const sum = (counted: Deviation['stored']['counted'], locale: Locale): string =>
  counted === null
    ? ''
    : `${capitalised(counterLabel(null, counted.counter)[locale])} ${counted.number}: ${formatFraction(counted.creditBefore)} + ${formatFraction(counted.rate)} → ${formatFraction(counted.creditAfter)}`;

/** The lead, and the sentences of the steps that the other explanation does not have. */
function sentences(of: StoredVerdict, other: StoredVerdict, locale: Locale): readonly string[] {
  const told = ({ steps }: StoredVerdict) =>
    steps.flatMap(({ title, why, sum: counted }) => [title[locale], why[locale], counted?.[locale] ?? '']);
  const known = new Set(told(other));
  return [...new Set([of.lead[locale], ...told(of).filter((text) => text !== '' && !known.has(text))])];
}
