import { useLocale, useTranslations } from 'next-intl';
import { shareInWords } from '@/lib/domain/agreement/share-words';
import type { CounterFile, DepartmentFile } from '@/lib/domain/placement/department-file';
import { isClosed } from '@/lib/domain/placement/department-on-day';
import { formatFraction } from '@/lib/domain/shared/fraction';
import { paths } from '@/lib/platform/paths';
import { SectionReference } from '../agreements/section-reference';
import { useClosedSentence } from '../counters/closed';
import { CounterStrip } from '../counters/counter-strip';
import { NextTurn } from '../counters/next-turn';
import { capitalised } from '../ui/capitalised';
import { Card } from '../ui/card';
import { counterName } from './counter-name';

/** One counter: its share, whose turn comes when, and its latest homes in order. */
export function CounterCard({ counter, file }: { counter: CounterFile; file: DepartmentFile }) {
  const t = useTranslations('departments');
  const { department, nextMeetsSpecialCriteria: special } = file;
  const counts = counterName(counter, t);
  const closed = useClosedSentence(department.standing);
  const reference = closed ? department.standing?.placed.reference : counter.terms.reference;
  return (
    <Card title={useTitle(counter, file)}>
      {closed ? (
        <p className="text-xl font-semibold tracking-tight text-balance">{closed}</p>
      ) : department.standing ? (
        <NextTurn position={counter.next === 'never' ? null : counter.next} look="headline" />
      ) : (
        <p className="text-ink-muted">{t('counter.noTerms')}</p>
      )}
      <div className="mt-2">
        {counter.cells.length > 0 || counter.upcoming.length > 0 ? (
          <CounterStrip
            label={t('counter.strip', { counter: counts, department: department.name })}
            cells={counter.cells.map(({ vacancyId, ...cell }) => ({
              ...cell,
              href: paths.vacancy(vacancyId),
            }))}
            upcoming={counter.upcoming}
          />
        ) : null}
        {counter.counted === 0 && <p className="mt-2 text-md text-ink-muted">{t('counter.noneYet')}</p>}
      </div>
      {counter.lapses && (
        <p className="mt-3 text-md text-ink-muted">
          {t(`counter.lapses.${counter.lapses.because}`, { credit: formatFraction(counter.lapses.credit) })}
        </p>
      )}
      {counter.openingReason && (
        <p className="mt-3 text-md text-ink-muted">
          {t('counter.opening')} {counter.openingReason}.
        </p>
      )}
      {reference && (
        <p className="mt-3">
          <SectionReference reference={reference} />
        </p>
      )}
      {special !== null && counter.terms.dwellingType === 'FAMILY' && <SpecialCriteria file={file} />}
    </Card>
  );
}

function useTitle(counter: CounterFile, { department }: DepartmentFile): string {
  const t = useTranslations('departments.counter');
  const locale = useLocale();
  const { terms, name } = counter;
  const share = shareInWords(terms.rate)[locale];
  if (terms.rule) {
    const rule = department.standing?.version.agreement.dwellingRules.find((row) => row.rule === terms.rule);
    return rule ? capitalised(rule.label[locale]) : t('own', { share });
  }
  const type = terms.dwellingType ? t(terms.dwellingType) : name;
  if (department.standing && isClosed(department.standing)) return type;
  return terms.rate.n === 0n ? t('exempt', { type }) : t('share', { type, share });
}

/** Every second allocation, where the agreement asks for it. @see Høje-Taastrup 3.3 */
function SpecialCriteria({ file }: { file: DepartmentFile }) {
  const t = useTranslations('departments.special');
  const terms = file.department.standing?.version.agreement.specialCriteria;
  if (!terms) return null;
  return (
    <div className="mt-4 rounded-lg bg-grey-soft px-4.5 py-3.5 text-md">
      <b>{t(file.nextMeetsSpecialCriteria ? 'yes' : 'no')}</b> {t('every', { every: terms.every })}{' '}
      <SectionReference reference={terms.reference} />
    </div>
  );
}
