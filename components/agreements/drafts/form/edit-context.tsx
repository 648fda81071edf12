'use client';

import { useLocale } from 'next-intl';
import { createContext, type ReactNode, useContext } from 'react';
import type { NameList } from '@/lib/domain/agreement/edit/shape';
import type { Bilingual } from '@/lib/domain/shared/bilingual';
import type { Option } from '../../../ui/select-field';

interface EditContext {
  /** What the agreement itself gives names to. */
  names: Readonly<Record<NameList, readonly Option[]>>;
  /** What was chosen before anything was touched, by the field's name. */
  lists: Readonly<Record<string, readonly string[]>>;
}

const none: readonly Option[] = [];
const Context = createContext<EditContext>({
  names: { tiers: none, placeableTiers: none, dwellingRules: none, criteriaSets: none, events: none },
  lists: {},
});

export const EditContextOf = ({ children, ...context }: EditContext & { children: ReactNode }) => (
  <Context value={context}>{children}</Context>
);

export const useEdit = () => useContext(Context);

/** The reader's language of what the agreement's shape says in both. */
export function useSaid(): (words: Bilingual) => string {
  const locale = useLocale();
  return (words) => words[locale];
}
