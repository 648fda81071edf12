import { useTranslations } from 'next-intl';
import { mostFlexible } from '@/lib/domain/letting/finding/flexible-share';
import type { StoredOpening } from '@/lib/domain/letting/finding/stored-opening';
import type { Letting } from '@/lib/domain/letting/letting';
import { parseFraction, ZERO } from '@/lib/domain/shared/fraction';
import { Card } from '../ui/card';
import { DefinitionList } from '../ui/definition-list';

/** The share of flexible letting and the turn of the lists, in figures. */
export function ShareCard({ opening, letting }: { opening: StoredOpening; letting: Letting | null }) {
  const t = useTranslations('lettings.share');
  return (
    <Card small title={t('title')}>
      <DefinitionList
        stacked
        items={[
          { term: t('flexible'), value: <Flexible opening={opening} letting={letting} /> },
          { term: t('turn'), value: <Turn opening={opening} letting={letting} /> },
        ]}
      />
    </Card>
  );
}

function Flexible({
  opening: { share, takesShare },
  letting,
}: {
  opening: StoredOpening;
  letting: Letting | null;
}) {
  const t = useTranslations('lettings.share');
  if (share === null) return t('flexibleNone');
  const cap = parseFraction(share.cap) ?? ZERO;
  const left = letting?.exhausted.some(({ phase }) => phase === 'FLEXIBLE') ?? false;
  const what = takesShare ? (left ? 'flexibleGivenBack' : 'flexibleTaken') : 'flexibleUsed';
  return (
    <>
      {t(letting === null ? 'flexibleTextNow' : 'flexibleText', {
        ...{ let: share.letBefore, counted: share.counted },
        most: mostFlexible({ cap, counted: share.counted }),
      })}{' '}
      {letting !== null && t(what)}
    </>
  );
}

function Turn({ opening, letting }: { opening: StoredOpening; letting: Letting | null }) {
  const t = useTranslations('lettings.share');
  const number = letting?.listNumber ?? opening.turn?.number;
  const list = letting?.listTurn ?? opening.turn?.turn;
  if (number && list) return t('turnText', { number, list });
  return t(opening.ladder.some(({ byTurn }) => byTurn) ? 'turnLater' : 'turnNone');
}
