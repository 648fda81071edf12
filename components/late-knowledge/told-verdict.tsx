import { useLocale } from 'next-intl';
import type { StoredVerdict } from '@/lib/domain/allocation/render-verdict';
import { Card } from '../ui/card';
import { keepTogether } from '../ui/keep-together';
import { Ladder } from '../verdicts/ladder';

/** A whole explanation as it was stored: who gets the home, why, and every step with its section. */
export function ToldVerdict({ title, verdict }: { title: string; verdict: StoredVerdict }) {
  const locale = useLocale();
  return (
    <Card title={title}>
      <p className="text-lg font-semibold text-balance">{verdict.headline[locale]}</p>
      <p className="mt-1 mb-3 max-w-prose text-ink-muted">{verdict.lead[locale]}</p>
      <Ladder
        rungs={verdict.steps.map((step, index) => ({
          ...{ index: index + 1, outcome: step.outcome, title: step.title[locale] },
          why: keepTogether(step.why[locale]),
          sum: step.sum?.[locale],
          reference: keepTogether(step.reference.text[locale]),
          assumed: step.reference.assumed,
        }))}
      />
    </Card>
  );
}
