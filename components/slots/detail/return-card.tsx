import { useLocale, useTranslations } from 'next-intl';
import type { ReturnShown, SlotCase } from '@/lib/domain/slot/slot-case';
import { Card } from '../../ui/card';
import { DefinitionList } from '../../ui/definition-list';
import { shortMoment } from '../../vacancies/moment';

/** Why the home came back, in the words that each party may read, and what it did to the turn. */
export function ReturnCard({ file, counted }: { file: SlotCase; counted: boolean }) {
  const t = useTranslations('slots');
  const locale = useLocale();
  const { returned } = file;
  if (!returned) return null;
  const when = shortMoment(returned.returnedAt, locale);
  return (
    <Card title={t('returned.title')}>
      <DefinitionList
        items={[
          {
            term: t('return.reason'),
            value: <b className="font-medium">{t(`reasons.${returned.reason}`)}</b>,
          },
          {
            term: t('return.by'),
            value:
              returned.reason === 'DEADLINE_EXPIRED'
                ? t('returned.bySystem', { when })
                : t('returned.when', { name: returned.returnedByName, when }),
          },
          ...(returned.textShared
            ? [{ term: t('returned.shared'), value: <Said text={returned.textShared} /> }]
            : []),
          ...(returned.textInternal
            ? [{ term: t('returned.internal'), value: <Said text={returned.textInternal} /> }]
            : []),
          { term: t('columns.turn'), value: turnOf(returned, counted, t) },
        ]}
      />
    </Card>
  );
}

type Words = ReturnType<typeof useTranslations<'slots'>>;

function turnOf({ fault, faultState }: ReturnShown, counted: boolean, t: Words): string {
  if (!counted) return t('return.notCounted');
  return t(fault === 'ORGANISATION' && faultState !== 'REVERSED' ? 'returned.turnBack' : 'returned.turnUsed');
}

const Said = ({ text }: { text: string }) => <p className="max-w-prose whitespace-pre-line">{text}</p>;
