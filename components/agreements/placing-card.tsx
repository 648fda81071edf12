import { useLocale, useTranslations } from 'next-intl';
import type { Agreement, ProposalTerms, Reference } from '@/lib/domain/agreement/agreement';
import { tierTerms } from '@/lib/domain/agreement/terms';
import { decimalText } from '@/lib/domain/shared/decimal';
import { type Fraction, ONE, subtract } from '@/lib/domain/shared/fraction';
import { TierMark } from '../tiers/tier-mark';
import { capitalised } from '../ui/capitalised';
import { Card } from '../ui/card';
import { formatDay } from '../ui/format';
import { SectionReference } from './section-reference';

/** What goes before a placement, and what the key figures would propose. */
export function PlacingCard({ agreement }: { agreement: Agreement }) {
  const t = useTranslations('agreements');
  return (
    <Card title={t('placing')} id="placing">
      <Overriding agreement={agreement} />
      <h3 className="mt-5">{t('proposal')}</h3>
      <p className="max-w-prose text-md text-ink-muted">
        {agreement.proposal.thresholds.length === 0 ? t('proposalNone') : t('proposalHint')}{' '}
        {agreement.proposal.rounding === 'HALF_UP_WHOLE' && t('rounding')}
      </p>
      {agreement.proposal.thresholds.length > 0 && <Thresholds agreement={agreement} />}
    </Card>
  );
}

function Overriding({ agreement }: { agreement: Agreement }) {
  const t = useTranslations('agreements');
  const locale = useLocale();
  const { rehousing, designations, unplaced } = agreement.placing;
  return (
    <>
      {rehousing === null && designations.length === 0 && (
        <p className="text-md text-ink-muted">{t('placingNone')}</p>
      )}
      <ul className="divide-y divide-line">
        {rehousing && <Row agreement={agreement} what={t('placingRehousing')} {...rehousing} />}
        {designations.map((row) => (
          <Row
            key={row.designation}
            agreement={agreement}
            what={t(`designations.${row.designation}`)}
            note={row.to ? t('until', { day: formatDay(row.to, locale) }) : undefined}
            {...row}
          />
        ))}
        <Row agreement={agreement} what={t('unplaced')} {...unplaced} />
      </ul>
    </>
  );
}

function Thresholds({ agreement }: { agreement: Agreement }) {
  const t = useTranslations('agreements');
  const { thresholds, otherwise, rounding } = agreement.proposal;
  // Whole per cents: the one bracket ends where the next begins.
  const bracketsMeet = rounding === 'HALF_UP_WHOLE';
  return (
    <ul className="mt-1 divide-y divide-line">
      {thresholds.map((row, at) => (
        <Row
          key={row.reference.text.da + row.tier}
          agreement={agreement}
          what={<Conditions any={row.any} below={bracketsMeet ? lowest(thresholds[at - 1]) : null} />}
          {...row}
        />
      ))}
      <Row agreement={agreement} what={capitalised(t('otherwise'))} {...otherwise} />
    </ul>
  );
}

const SIGNS = { '<': '<', '<=': '≤', '>': '>', '>=': '≥' } as const;

type Threshold = ProposalTerms['thresholds'][number];

/** Where a bracket begins, when that is all it says. */
const lowest = (row: Threshold | undefined): Fraction | null =>
  row?.any.length === 1 && row.any[0]?.is === '>=' ? row.any[0].value : null;

interface ConditionsProps {
  any: Threshold['any'];
  /** Where the bracket above begins. */
  below: Fraction | null;
}

function Conditions({ any, below }: ConditionsProps) {
  const t = useTranslations('agreements');
  const locale = useLocale();
  const points = (value: Fraction) => decimalText(value, 2, locale === 'da' ? ',' : '.');
  const [only] = any;
  if (any.length === 1 && only?.is === '>=') {
    const figure = capitalised(t(`figures.${only.figure}`));
    const from = points(only.value);
    return below
      ? t('bracket.between', { figure, from, to: points(subtract(below, ONE)) })
      : t('bracket.from', { figure, from });
  }
  return any
    .map(({ figure, is, value }) =>
      t('compare', {
        figure: t(`figures.${figure}`),
        is: SIGNS[is],
        value: points(value),
      }),
    )
    .map(capitalised)
    .join(` ${t('or')} `);
}

interface RowProps {
  agreement: Agreement;
  what: React.ReactNode;
  note?: string;
  tier: string;
  reference: Reference;
}

function Row({ agreement, what, note, tier, reference }: RowProps) {
  const locale = useLocale();
  const { mark, label } = tierTerms(agreement, tier);
  return (
    <li className="flex flex-wrap items-center gap-x-3.5 gap-y-1 py-2.5">
      <span className="flex-[1_1_14rem]">
        {what} {note && <span className="text-xs text-ink-muted">{note}</span>}
      </span>
      <TierMark mark={mark} label={capitalised(label[locale])} small />
      <span className="flex-[1_1_12rem] sm:text-end">
        <SectionReference reference={reference} />
      </span>
    </li>
  );
}
