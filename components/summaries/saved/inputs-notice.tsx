import { useLocale, useTranslations } from 'next-intl';
import type { InputKind } from '@/lib/domain/summary/inputs';
import { Notice } from '../../ui/notice';

/** Says which kinds of what an edition was made of have changed since; nothing where none has. */
export function InputsNotice({ inputs }: { inputs: readonly InputKind[] }) {
  const t = useTranslations('summaries.saved.inputs');
  const locale = useLocale();
  if (inputs.length === 0) return null;
  const kinds = new Intl.ListFormat(locale).format(inputs.map((kind) => t(`kinds.${kind}`)));
  return <Notice tone="warning">{t('changed', { kinds })}</Notice>;
}
