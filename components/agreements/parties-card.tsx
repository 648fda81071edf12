import { useTranslations } from 'next-intl';
import type { Agreement, Party } from '@/lib/domain/agreement/agreement';
import { Card } from '../ui/card';

/** Who has signed. */
export function PartiesCard({ agreement }: { agreement: Agreement }) {
  const t = useTranslations('agreements');
  return (
    <Card title={t('parties')} id="parties">
      <ul className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
        <PartyItem party={agreement.municipality} kind={t('municipality')} />
        {agreement.organisations.map((party) => (
          <PartyItem key={party.name} party={party} />
        ))}
        {agreement.organisations.length === 0 && <li>{t('allOrganisations')}</li>}
      </ul>
    </Card>
  );
}

function PartyItem({ party, kind }: { party: Party; kind?: string }) {
  const t = useTranslations('agreements');
  const facts = [
    kind,
    party.cvr && t('cvr', { cvr: party.cvr }),
    party.aliases.length > 0 && t('partyAlsoCalled', { names: party.aliases.join(', ') }),
  ];
  return (
    <li>
      <b className="font-medium">{party.name}</b>
      <span className="block text-xs text-ink-muted">{facts.filter(Boolean).join(' · ')}</span>
    </li>
  );
}
