import { getLocale, getTranslations } from 'next-intl/server';
import { Card } from '@/components/ui/card';
import { formatLongDay } from '@/components/ui/format';
import { OnePress } from '@/components/ui/one-press';
import { may } from '@/lib/domain/access/permissions';
import type { UserScope } from '@/lib/domain/access/scope';
import { missingSignatures, signatoriesOf } from '@/lib/domain/placement/round';
import type { RoundFile } from '@/lib/domain/placement/round-file';
import { signRoundAction } from './actions';

/** The reader's own signature, where the round waits for it. */
export async function SignCard({ file, scope }: { file: RoundFile; scope: UserScope }) {
  const { round, standing, today, signatures, parties, municipalityName } = file;
  const [t, locale] = await Promise.all([getTranslations('placements.round'), getLocale()]);
  const missing = missingSignatures(round, signatures);
  const own = signatoriesOf(scope, round).filter((party) => missing.includes(party));
  if (standing !== 'SENT' || round.effectiveOn <= today || own.length === 0 || !may(scope, 'placement.sign'))
    return null;
  const names = own.map((id) => parties.find((party) => party.id === id)?.name ?? municipalityName);
  const party = new Intl.ListFormat(locale).format(names);
  return (
    <Card title={t('sign')}>
      <p className="mb-4 max-w-prose">
        {t('signHint', { party, day: formatLongDay(round.effectiveOn, locale) })}
      </p>
      <OnePress
        action={signRoundAction}
        values={{ roundId: round.id, revision: round.revision }}
        text={t('sign')}
        look="primary"
        size="md"
        className="print:hidden"
      />
    </Card>
  );
}
