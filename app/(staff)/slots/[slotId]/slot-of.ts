import { cache } from 'react';
import { z } from 'zod';
import { findSlotCase } from '@/lib/data/slots/slot-case';
import type { UserScope } from '@/lib/domain/access/scope';
import { asId, type SlotId } from '@/lib/domain/shared/ids';
import type { SlotCase } from '@/lib/domain/slot/slot-case';
import type { SearchParams } from '@/lib/schemas/lists/params';

export interface SlotProps {
  readonly params: Promise<{ readonly slotId: string }>;
  readonly searchParams: Promise<SearchParams>;
}

/** The home that the address names; null for another tenant's, for none, and for what is no id. Read once a request. */
export async function slotOf({ params }: SlotProps, scope: UserScope): Promise<SlotCase | null> {
  const { slotId } = await params;
  return z.uuid().safeParse(slotId).success ? readOnce(scope, asId<SlotId>(slotId.toLowerCase())) : null;
}

const readOnce = cache(findSlotCase);
