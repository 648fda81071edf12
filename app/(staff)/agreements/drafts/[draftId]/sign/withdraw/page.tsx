import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { orBroken } from '@/lib/auth/or-broken';
import { pageScope } from '@/lib/auth/page-scope';
import { type DraftProps, takenBack } from '../taken-back';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signing'))('withdraw') };
}

/** A draft is given up, with a reason both parties can read. */
const WithdrawPage = async (props: DraftProps) =>
  takenBack(await pageScope('agreement.draft'), props, 'withdraw');

export default orBroken(WithdrawPage);
