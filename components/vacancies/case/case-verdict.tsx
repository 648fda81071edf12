import { useLocale, useTranslations } from 'next-intl';
import { hasSeveralTiers, tierWord } from '@/lib/domain/agreement/tier-words';
import type { Route } from '@/lib/domain/agreement/vocabulary';
import type { VacancyCase } from '@/lib/domain/vacancy/vacancy-case';
import { paths } from '@/lib/platform/paths';
import { CounterStrip } from '../../counters/counter-strip';
import { NextTurn } from '../../counters/next-turn';
import { TierWord } from '../../tiers/tier-word';
import { Card } from '../../ui/card';
import { formatLongDay } from '../../ui/format';
import { keepTogether } from '../../ui/keep-together';
import { Counterfactuals } from '../../verdicts/counterfactuals';
import { Ladder } from '../../verdicts/ladder';
import { VerdictCard, type VerdictOutcome } from '../../verdicts/verdict-card';
import { moment } from '../moment';

const outcomes: Record<Route, VerdictOutcome> = {
  MUNICIPAL: 'municipal',
  ORGANISATION: 'organisation',
  CLOSED: 'undecided',
};

/** Who gets the home and why: the stored verdict, as it was written that day. */
export function CaseVerdict({ file }: { file: VacancyCase }) {
  const { vacancy, decision, tiers, slot } = file;
  const t = useTranslations('vacancies.case');
  const locale = useLocale();
  if (!decision) {
    return (
      <VerdictCard
        outcome="undecided"
        decidedAt={t('reportedOnly', { moment: moment(vacancy.registeredAt, locale) })}
        headline={t('awaitingHeadline')}
        lead={t('awaitingLead', { day: formatLongDay(vacancy.reportedOn, locale) })}
      />
    );
  }
  const tier = tierWord(tiers, vacancy.municipalityId, decision.tier);
  const since = sinceOf(file);
  return (
    <VerdictCard
      outcome={since ? 'organisation' : outcomes[decision.route]}
      decidedAt={
        since
          ? t('sinceWhen', { moment: moment(since.at, locale) })
          : t('decided', { moment: moment(decision.decidedAt, locale) })
      }
      tier={tier && hasSeveralTiers(tiers, vacancy.municipalityId) && <TierWord tier={tier} small />}
      headline={since ? t(`since.${since.state}`) : decision.verdict.headline[locale]}
      lead={
        <>
          {since && (
            <p>
              {t('before', { moment: moment(decision.decidedAt, locale) })}{' '}
              {decision.verdict.headline[locale]}
            </p>
          )}
          <p>{keepTogether(decision.verdict.lead[locale])}</p>
          {vacancy.unplaced && hasSeveralTiers(tiers, vacancy.municipalityId) && (
            <p className="mt-1.5">{t('unplaced')}</p>
          )}
          {slot?.legalBasis && <p className="mt-1.5 text-sm">{t(`legalBasis.${slot.legalBasis}`)}</p>}
        </>
      }
      strip={<CaseStrip file={file} />}
      note={<Standing file={file} />}
    />
  );
}

/** Returned by the municipality: the verdict is what was decided then, and no longer who lets the home. */
function sinceOf({ vacancy: { state }, returned }: VacancyCase) {
  if (returned === null || (state !== 'RETURNED' && state !== 'LET')) return null;
  return { state, at: returned.returnedAt } as const;
}

function CaseStrip({ file: { counter, vacancy } }: { file: VacancyCase }) {
  const t = useTranslations('vacancies');
  if (!counter) return null;
  const { departmentName: department } = vacancy;
  const type = counter.terms.dwellingType;
  const label = type
    ? t('case.strip', { type: t(`dwellingTypes.${type}`), department })
    : t('case.ownCounter', { department });
  return (
    <CounterStrip
      label={label}
      cells={counter.cells.map(({ vacancyId, ...cell }) => ({
        ...cell,
        current: cell.number === vacancy.number,
        href: cell.number === vacancy.number ? undefined : paths.vacancy(vacancyId),
      }))}
      upcoming={reachesToday(counter) ? counter.upcoming : []}
    />
  );
}

/** Is the counter's latest home among the cells shown? */
const reachesToday = (counter: NonNullable<VacancyCase['counter']>): boolean =>
  counter.cells.at(-1)?.number === counter.counted;

function Standing({ file: { counter } }: { file: VacancyCase }) {
  const t = useTranslations('vacancies.case');
  if (!counter) return null;
  const position = counter.next === 'never' ? null : counter.next;
  return (
    <p>
      {!reachesToday(counter) && `${t('later', { counted: counter.counted })} `}
      <NextTurn position={position} />
    </p>
  );
}

/** Every step with its section, and what one changed fact would have done. */
export function CaseLadder({ file: { decision } }: { file: VacancyCase }) {
  const t = useTranslations('verdict');
  const locale = useLocale();
  if (!decision) return null;
  const { steps, counterfactuals } = decision.verdict;
  return (
    <Card title={t('ladder')}>
      <Ladder
        rungs={steps.map((step, index) => ({
          index: index + 1,
          outcome: step.outcome,
          title: step.title[locale],
          why: keepTogether(step.why[locale]),
          sum: step.sum?.[locale],
          reference: keepTogether(step.reference.text[locale]),
          assumed: step.reference.assumed,
        }))}
      />
      <Counterfactuals sentences={counterfactuals.map(({ text }) => keepTogether(text[locale]))} />
    </Card>
  );
}
