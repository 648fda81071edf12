import { useLocale, useTranslations } from 'next-intl';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import type { CaseChoice, VacancyCase } from '@/lib/domain/vacancy/vacancy-case';
import { Card } from '../../ui/card';
import { formatDay } from '../../ui/format';
import { shortMoment } from '../moment';

/** Choices that could tilt the order, each with its reason; both parties see them. */
export function CaseChoices({ choices }: { choices: VacancyCase['choices'] }) {
  const t = useTranslations('vacancies');
  if (choices.length === 0) return null;
  return (
    <Card title={t('case.choicesTitle')}>
      <p className="mb-3 text-md text-ink-muted">{t('choiceNote')}</p>
      <ul className="divide-y divide-line">
        {choices.map((choice) => (
          <Choice key={choice.id} choice={choice} />
        ))}
      </ul>
    </Card>
  );
}

function Choice({ choice }: { choice: CaseChoice }) {
  const t = useTranslations('vacancies');
  const locale = useLocale();
  const when = t('event.by', { name: choice.chosenByName ?? '', when: shortMoment(choice.chosenAt, locale) });
  const seen = choice.seenAt
    ? t('choiceSeen', { day: formatDay(dayOfInstant(choice.seenAt), locale) })
    : t('choiceNotSeen');
  return (
    <li className="py-2.5 first:pt-0 last:pb-0">
      <b className="font-medium">{t(`choice.${choice.kind}`)}</b>
      <p className="whitespace-pre-line">{choice.reason}</p>
      <p className="text-xs text-ink-muted">
        {when} · {seen}
      </p>
    </li>
  );
}
