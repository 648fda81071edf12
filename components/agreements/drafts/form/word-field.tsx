'use client';

import { useTranslations } from 'next-intl';
import type { WordShape } from '@/lib/domain/agreement/edit/shape';
import { capitalised } from '../../../ui/capitalised';
import type { Option } from '../../../ui/select-field';
import { BoundSelect } from '../../../vacancies/form/bound-fields';
import { useEdit, useSaid } from './edit-context';
import { KeptText } from './kept-text';

interface WordFieldProps {
  name: string;
  label: string;
  hint?: string;
  shape: WordShape;
  fresh: boolean;
  absent?: string;
}

/** One of the words that may stand there. */
export function WordField({ name, label, hint, shape, fresh, absent }: WordFieldProps) {
  const t = useTranslations('drafts.form');
  const options = useWords(shape);
  if (shape.kind === 'WORD' && shape.fixed && !fresh) {
    const called = (value: string) => options.find((option) => option.value === value)?.label ?? value;
    return <KeptText name={name} say={(value) => `${label}: ${called(value)}`} />;
  }
  const empty = absent ?? (fresh ? t('choose') : undefined);
  return (
    <BoundSelect
      {...{ name, label, options }}
      hint={absent === undefined ? hint : undefined}
      optional={absent !== undefined}
      placeholder={empty === undefined ? undefined : capitalised(empty)}
    />
  );
}

/** The words, or the names that the agreement gives, as the reader knows them. */
export function useWords(shape: WordShape): readonly Option[] {
  const said = useSaid();
  const { names } = useEdit();
  if (shape.kind === 'NAMED') return names[shape.of];
  return Object.entries(shape.words).map(([value, words]) => ({ value, label: said(words) }));
}
