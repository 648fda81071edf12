'use client';

import { type Locale, useLocale } from 'next-intl';
import type { FormDifference } from '@/lib/schemas/form-state';
import { cardClasses } from '../../ui/card';
import { RadioGroup } from '../../ui/choice-fields';
import { formatArea, formatMoney } from '../../ui/format';
import { KeptHidden } from './bound-fields';
import { useField, useQuestion } from './form-shell';
import type { RegisterWords } from './register-words';

/** Asked when the register says something else of the home than the form: what differs, and which of the two holds. */
export function RegisterQuestion({ words }: { words: RegisterWords }) {
  const question = useQuestion();
  const { defaultValue: answered, error } = useField('registerHolds');
  if (question === null) return answered === '' ? null : <Answered holds={answered} words={words} />;
  return (
    <div className={`${cardClasses} grid max-w-3xl gap-4 p-4.5 md:p-6`}>
      <Differences differences={question.differences} words={words} />
      <input type="hidden" name="registerMark" value={question.mark} />
      <RadioGroup
        // An answer to another question is none to this one: nothing is chosen beforehand.
        name="registerHolds"
        error={error}
        label={words.ask}
        choices={[
          { value: 'REGISTER', label: words.register, hint: words.registerHint },
          { value: 'REPORT', label: words.report, hint: words.reportHint },
        ]}
      />
      <p className="text-sm text-ink-muted">{words.otherNumber}</p>
    </div>
  );
}

/** The answer stays with the form while something else has to be put right. */
function Answered({ holds, words }: { holds: string; words: RegisterWords }) {
  return (
    <>
      <KeptHidden name="registerMark" value="" />
      <input type="hidden" name="registerHolds" value={holds} />
      <p className="text-md text-ink-muted">
        {holds === 'REGISTER' ? words.registerAnswered : words.reportAnswered}
      </p>
    </>
  );
}

interface DifferencesProps {
  differences: readonly FormDifference[];
  words: RegisterWords;
}

function Differences({ differences, words }: DifferencesProps) {
  const locale = useLocale();
  return (
    <table className="w-full text-left text-md">
      <caption className="mb-2 text-left text-base font-semibold">{words.title}</caption>
      <thead>
        <tr className="border-b border-line text-sm text-ink-muted">
          {[words.fact, words.recorded, words.sent].map((heading) => (
            <th key={heading} scope="col" className="py-2 pr-4 font-normal">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="divide-y divide-line">
        {differences.map(({ field, recorded, sent }) => (
          <tr key={field}>
            <th scope="row" className="py-2 pr-4 font-normal text-ink-muted">
              {words.facts[field] ?? field}
            </th>
            <td className="py-2 pr-4">{valueInWords(field, recorded, words, locale)}</td>
            <td className="py-2">{valueInWords(field, sent, words, locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Value = FormDifference['recorded'];

function valueInWords(field: string, value: Value, words: RegisterWords, locale: Locale): string {
  if (value === null || value === '') return words.nothing;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'string') return words.values[value] ?? value;
  if (field === 'areaTenths') return formatArea(value * 10, locale);
  return field.endsWith('Ore') ? formatMoney(value, locale) : String(value);
}
