import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { Side } from '@/lib/domain/access/role';
import { LinkButton } from '../ui/button';
import { Card } from '../ui/card';
import { EmptyState } from '../ui/empty-state';
import { PageHead } from '../ui/page-head';

interface WaitingTrayProps {
  side: Side;
  counts: { slots: number; lateSlots: number; faults: number; awaiting: number; choices: number };
  places: readonly { href: string; label: string }[];
}

/** What waits, counted, each count a link; for roles without a tray of their own. */
export function WaitingTray({ side, counts, places }: WaitingTrayProps) {
  const t = useTranslations('access.tray');
  const faults = side === 'MUNICIPALITY' ? 'faultsMunicipality' : 'faultsOrganisation';
  const waiting = [
    { href: '/slots', count: counts.lateSlots, text: t('lateSlots', { count: counts.lateSlots }) },
    { href: '/slots', count: counts.slots, text: t('slots', { count: counts.slots }) },
    { href: '/slots', count: counts.faults, text: t(faults, { count: counts.faults }) },
    { href: '/vacancies', count: counts.awaiting, text: t('awaiting', { count: counts.awaiting }) },
    { href: '/choices', count: counts.choices, text: t('choices', { count: counts.choices }) },
  ].filter(({ count }) => count > 0);
  return (
    <>
      <PageHead title={t('title')} />
      {waiting.length > 0 ? (
        <Card title={t('waits')}>
          <ul className="divide-y divide-line">
            {waiting.map(({ href, text }) => (
              <li key={text} className="py-2.5">
                <Link href={href} prefetch={false}>
                  {text}
                </Link>
              </li>
            ))}
          </ul>
        </Card>
      ) : (
        <EmptyState
          title={t('nothing')}
          action={places.map(({ href, label }) => (
            <LinkButton key={href} href={href}>
              {label}
            </LinkButton>
          ))}
        >
          {t('nothingHint')}
        </EmptyState>
      )}
    </>
  );
}
