import { useLocale, useTranslations } from 'next-intl';
import { DWELLING_TYPES } from '@/lib/domain/agreement/vocabulary';
import type { Bilingual } from '@/lib/domain/shared/bilingual';
import { HOME_FACTS } from '@/lib/domain/vacancy/register-differences';
import { capitalised } from '../../ui/capitalised';
import { factLabel } from '../fact-label';

type Word =
  | 'title'
  | 'fact'
  | 'recorded'
  | 'sent'
  | 'ask'
  | 'register'
  | 'registerHint'
  | 'report'
  | 'reportHint'
  | 'otherNumber'
  | 'registerAnswered'
  | 'reportAnswered'
  | 'nothing'
  | 'yes'
  | 'no';
type Words = Readonly<Record<string, string>>;
export type RegisterWords = Readonly<Record<Word, string>> & {
  readonly facts: Words;
  /** Of values that are words of their own: types of dwelling and the agreement's own rules. */
  readonly values: Words;
};

/** The words of the question about the register, for the browser. */
export function useRegisterWords(
  rules: readonly { readonly rule: string; readonly label: Bilingual }[],
): RegisterWords {
  const t = useTranslations('vacancies');
  const locale = useLocale();
  const word = (name: Word) => t(`register.${name}`);
  return {
    ...{ title: word('title'), fact: word('fact'), recorded: word('recorded'), sent: word('sent') },
    ...{ ask: word('ask'), register: word('register'), registerHint: word('registerHint') },
    ...{ report: word('report'), reportHint: word('reportHint'), otherNumber: word('otherNumber') },
    ...{ registerAnswered: word('registerAnswered'), reportAnswered: word('reportAnswered') },
    ...{ nothing: word('nothing'), yes: word('yes'), no: word('no') },
    facts: Object.fromEntries(HOME_FACTS.map((fact) => [fact, capitalised(factLabel(fact, t))])),
    values: Object.fromEntries([
      ...rules.map(({ rule, label }) => [rule, label[locale]]),
      ...DWELLING_TYPES.map((type) => [type, t(`dwellingType.${type}`)]),
    ]),
  };
}
