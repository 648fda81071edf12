import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { StoredVerdict } from '@/lib/domain/allocation/render-verdict';
import type { Bilingual } from '@/lib/domain/shared/bilingual';
import type { FactOfDecision } from '@/lib/domain/vacancy/corrections';
import type { VacancyReport } from '@/lib/domain/vacancy/vacancy-report';
import type { VacancyState } from '@/lib/domain/vacancy/vacancy-state';
import { factValue } from '@/lib/schemas/lists/correction';
import { Card } from '../../ui/card';
import { formatDay } from '../../ui/format';
import type { DepartmentOption } from '../department-options';
import { isWithMunicipality } from '../with-municipality';
import { signAndSize } from './sign-and-size';

interface CorrectConsequenceProps {
  before: {
    readonly report: VacancyReport;
    readonly state: VacancyState;
    readonly verdict: StoredVerdict | null;
  };
  after: VacancyReport;
  preview: {
    readonly facts: readonly FactOfDecision[];
    readonly takenBack: { readonly correction: string; readonly creditAfter: string } | null;
    readonly after: {
      readonly verdict: StoredVerdict;
      readonly counter: { readonly number: number } | null;
    } | null;
  };
  departments: readonly DepartmentOption[];
  rules: readonly { readonly rule: string; readonly label: Bilingual }[];
}

/** What the correction means, found by running the core on the books as they would then stand. */
export function CorrectConsequence(props: CorrectConsequenceProps) {
  const { before, preview } = props;
  const t = useTranslations('vacancies.act.correct');
  const locale = useLocale();
  const then = preview.after;
  return (
    <Card title={t('consequence')}>
      <ul className="mb-4 list-disc space-y-0.5 pl-5">
        {preview.facts.map((fact) => (
          <li key={fact}>
            <Fact {...props} fact={fact} />
          </li>
        ))}
      </ul>
      <div className="grid gap-4 sm:grid-cols-2">
        <Side title={t('before')}>{before.verdict && <Verdict verdict={before.verdict} />}</Side>
        <Side title={t('after')}>
          {then ? <Verdict verdict={then.verdict} /> : <p>{t('wouldWait')}</p>}
          {then?.counter && <p className="mt-1 text-sm">{t('numbered', { number: then.counter.number })}</p>}
        </Side>
      </div>
      <div className="mt-4 max-w-prose space-y-1">
        {then && before.verdict && (
          <p className="font-medium">
            {t(
              then.verdict.headline[locale] === before.verdict.headline[locale] ? 'sameRoute' : 'otherRoute',
            )}
          </p>
        )}
        {preview.takenBack ? (
          <p>
            {t('turnBack', {
              ...signAndSize(preview.takenBack.correction),
              after: signed(preview.takenBack.creditAfter),
            })}
          </p>
        ) : (
          <p>{t('notCounted')}</p>
        )}
        {isWithMunicipality(before.state) && <p>{t('atMunicipality')}</p>}
      </div>
    </Card>
  );
}

const signed = (share: string): string => share.replace('-', '−');

function Side({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="rounded-lg border border-line px-4 py-3">
      <h3 className="text-sm text-ink-muted">{title}</h3>
      {children}
    </section>
  );
}

function Verdict({ verdict }: { verdict: StoredVerdict }) {
  const locale = useLocale();
  return (
    <>
      <p className="font-semibold">{verdict.headline[locale]}</p>
      <p className="mt-1 text-sm text-ink-muted">{verdict.lead[locale]}</p>
    </>
  );
}

function Fact({
  fact,
  before,
  after,
  departments,
  rules,
}: CorrectConsequenceProps & { fact: FactOfDecision }) {
  const t = useTranslations('vacancies');
  const locale = useLocale();
  const say = (report: VacancyReport): string => {
    switch (fact) {
      case 'departmentId': {
        const department = departments.find(({ id }) => id === report.departmentId);
        return department ? `${department.number} ${department.name}` : '';
      }
      case 'dwellingType':
        return t(`dwellingType.${report.home.dwellingType}`);
      case 'occasion':
        return t(`occasion.${report.occasion}`);
      case 'reportedOn':
        return formatDay(report.reportedOn, locale);
      case 'allocationRule':
        return (
          rules.find(({ rule }) => rule === report.home.allocationRule)?.label[locale] ??
          t('act.correct.none')
        );
      default:
        return factValue(report, fact);
    }
  };
  return t('act.correct.from', {
    fact: t(`act.correct.fact.${fact}`),
    before: say(before.report),
    after: say(after),
  });
}
