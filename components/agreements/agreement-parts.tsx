import { useTranslations } from 'next-intl';
import type { Agreement } from '@/lib/domain/agreement/agreement';
import { Card } from '../ui/card';
import { DeadlinesCard, DemandsCard, LettingCard, ReturnsCard } from './conduct-cards';
import { CriteriaCard } from './criteria-card';
import { ExamplesCard } from './examples-card';
import { LadderCard } from './ladder-card';
import { AnnexesCard, PowersCard } from './life/life-cards';
import { OwnRulesCard } from './own-rules-card';
import { PartiesCard } from './parties-card';
import { PlacingCard } from './placing-card';
import { ReadingsCard } from './readings-card';
import { SharesCard } from './shares-card';

const PARTS = [
  ['shares', 'shares'],
  ['own-rules', 'ownRules'],
  ['ladder', 'ladder'],
  ['placing', 'placing'],
  ['demands', 'demands'],
  ['deadlines', 'deadlines'],
  ['returns', 'returns'],
  ['letting', 'letting'],
  ['criteria', 'criteria'],
  ['examples', 'examples'],
  ['parties', 'parties'],
  ['readings', 'readings'],
  ['annexes', 'annexes'],
  ['powers', 'powers'],
] as const;

interface AgreementProps {
  agreement: Agreement;
}

/** Everything an agreement says, part by part. */
export const AgreementParts = ({ agreement }: AgreementProps) => (
  <>
    <SharesCard agreement={agreement} />
    <OwnRulesCard agreement={agreement} />
    <LadderCard agreement={agreement} />
    <PlacingCard agreement={agreement} />
    <DemandsCard agreement={agreement} />
    <DeadlinesCard agreement={agreement} />
    <ReturnsCard agreement={agreement} />
    <LettingCard agreement={agreement} />
    <CriteriaCard agreement={agreement} />
    <ExamplesCard agreement={agreement} />
    <PartiesCard agreement={agreement} />
    <ReadingsCard agreement={agreement} />
    <AnnexesCard agreement={agreement} />
    <PowersCard agreement={agreement} />
  </>
);

/** The way around a long page. What the agreement does not have is not named. */
export function AgreementContents({ agreement }: AgreementProps) {
  const t = useTranslations('agreements');
  const { dwellingRules, letting, criteriaSets, examples } = agreement;
  const absent = [
    dwellingRules.length === 0 && 'own-rules',
    letting.length === 0 && 'letting',
    criteriaSets.length === 0 && 'criteria',
    examples.length === 0 && 'examples',
    !agreement.frame?.annexes.length && 'annexes',
  ];
  return (
    <Card title={t('contents')} small>
      <ul className="space-y-1.5 text-sm print:hidden">
        {PARTS.filter(([id]) => !absent.includes(id)).map(([id, key]) => (
          <li key={id}>
            <a href={`#${id}`}>{t(key)}</a>
          </li>
        ))}
      </ul>
    </Card>
  );
}
