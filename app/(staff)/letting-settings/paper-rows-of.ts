import { getLocale } from 'next-intl/server';
import type { PaperRow } from '@/components/letting-settings/paper-rows';
import { PAPER_KINDS } from '@/lib/domain/criteria/vocabulary';
import { type LettingSettings, paperWay } from '@/lib/domain/letting/letting-settings';
import { paperName } from '@/lib/domain/papers/paper-names';
import { defaultRetention, mostPaperDays, retentionOf } from '@/lib/domain/papers/retention';
import { daysField, wayField } from '@/lib/schemas/letting-settings/letting-settings';

/** Every kind of paper with what is set for it now. */
export async function paperRowsOf(settings: LettingSettings): Promise<readonly PaperRow[]> {
  const locale = await getLocale();
  return PAPER_KINDS.map((kind) => ({
    ...{ kind, paper: paperName(kind)[locale] },
    way: { name: wayField(kind), value: paperWay(settings, kind) },
    days: {
      ...{ name: daysField(kind), value: String(retentionOf(kind, settings).days) },
      ...{ most: mostPaperDays(kind), after: defaultRetention(kind).after },
    },
  }));
}
