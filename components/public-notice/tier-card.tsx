import { useLocale, useTranslations } from 'next-intl';
import type { Agreement } from '@/lib/domain/agreement/agreement';
import { shareInWords } from '@/lib/domain/agreement/share-words';
import { criterionNames } from '@/lib/domain/criteria/criterion-name';
import type { PublicDepartment, PublicTier } from '@/lib/domain/placement/public-notice';
import { SectionReference } from '../agreements/section-reference';
import { TierMark } from '../tiers/tier-mark';
import { capitalised } from '../ui/capitalised';
import { Card } from '../ui/card';
import { formatDay } from '../ui/format';

interface TierCardProps {
  agreement: Agreement;
  group: PublicTier;
}

/** One tier: what it means, and which departments stand in it, organisation by organisation. */
export function TierCard({ agreement, group: { tier, departments } }: TierCardProps) {
  const t = useTranslations('publicNotice');
  const locale = useLocale();
  const ground = useGround();
  // A tier that every department has says nothing of why.
  const grounds = new Set(agreement.tiers.length > 1 ? departments.map(ground) : ['']);
  const [onlyGround = null] = grounds.size === 1 ? grounds : [];
  const organisations = [...new Set(departments.map((row) => row.organisation))];
  return (
    <Card
      title={<TierMark mark={tier.mark} label={capitalised(tier.label[locale])} />}
      aside={<SectionReference reference={tier.reference} />}
      id={`tier-${tier.tier.toLowerCase()}`}
    >
      <p>
        <Shares agreement={agreement} tier={tier.tier} />
      </p>
      <p className="text-sm text-ink-muted">
        {t('departments', { count: departments.length })}
        {onlyGround && ` · ${onlyGround}`}
      </p>
      <dl className="mt-3 divide-y divide-line border-t border-line">
        {organisations.map((organisation) => (
          <div
            key={organisation}
            className="grid gap-x-6 gap-y-1 py-2.5 sm:grid-cols-[14rem_minmax(0,1fr)] print:break-inside-avoid"
          >
            <dt className="text-md text-ink-muted">{organisation}</dt>
            <dd>
              <ul className="gap-x-6 sm:columns-2">
                {departments
                  .filter((row) => row.organisation === organisation)
                  .map((row) => (
                    <li key={row.number} className="break-inside-avoid pb-1">
                      {row.number} {row.name}
                      <Notes
                        row={row}
                        agreement={agreement}
                        ground={onlyGround === null ? ground(row) : null}
                      />
                    </li>
                  ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

/** "Familieboliger: hver 3." for every type of home that is shared. */
function Shares({ agreement, tier }: { agreement: Agreement; tier: string }) {
  const t = useTranslations('agreements');
  const locale = useLocale();
  return agreement.rates
    .filter((row) => row.tier === tier)
    .map((row) => `${t(`types.${row.dwellingType}`)}: ${shareInWords(row.rate)[locale]}`)
    .join(' · ');
}

/** Why a department stands where it does, in one line. */
function useGround() {
  const t = useTranslations('publicNotice');
  const locale = useLocale();
  return ({ ground, since, decided }: PublicDepartment): string => {
    const parts = [
      t(`ground.${ground}`),
      since && t('since', { day: formatDay(since, locale) }),
      decided && t('decided', { forum: decided.forum, day: formatDay(decided.on, locale) }),
    ];
    return parts.filter(Boolean).join(', ');
  };
}

interface NotesProps {
  row: PublicDepartment;
  agreement: Agreement;
  ground: string | null;
}

/** What is the department's own: its area and designations, criteria switched on, and its ground where those of the tier differ. */
function Notes({ row, agreement, ground }: NotesProps) {
  const t = useTranslations('publicNotice');
  const tAgreement = useTranslations('agreements');
  const locale = useLocale();
  const { area, designations } = row;
  const criteria = criterionNames(row.criteria, agreement.criteriaSets).map((name) => name[locale]);
  const notes = [
    [area, ...designations.map((kind) => tAgreement(`designations.${kind}`))].filter(Boolean).join(' · '),
    criteria.length > 0 && t('criteriaOn', { list: criteria.join(', ') }),
    ground,
  ].filter(Boolean);
  return notes.map((note) => (
    <span key={String(note)} className="block text-xs text-ink-muted">
      {note}
    </span>
  ));
}
