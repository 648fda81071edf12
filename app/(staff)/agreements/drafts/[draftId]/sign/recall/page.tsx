import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { type DraftProps, takenBack } from '../taken-back';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signing'))('recall') };
}

/** A draft that is being signed is taken back, with a reason both parties can read. */
const RecallPage = async (props: DraftProps) =>
  takenBack(await pageScope('agreement.draft'), props, 'recall');

export default orBroken(RecallPage);
