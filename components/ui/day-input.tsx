'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { classNames } from './class-names';
import { controlAttributes, controlClasses, type FieldProps } from './field';
import { formatDay } from './format';

export interface DayInputProps extends FieldProps {
  /** A day as ÅÅÅÅ-MM-DD, or what was typed. */
  defaultValue?: string;
  min?: string;
  max?: string;
}

const DAY = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;

/**
 * The browser writes a day in its own language, so that 10/06 may be read in two ways: beside it stands the day as the page
 * writes it. Without a script that is the day the field came with.
 */
export function DayInput(props: DayInputProps) {
  const t = useTranslations('ui');
  const locale = useLocale();
  const [day, setDay] = useState(props.defaultValue ?? '');
  return (
    <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
      <input
        {...controlAttributes(props)}
        type="date"
        defaultValue={props.defaultValue}
        min={props.min}
        max={props.max}
        onInput={({ currentTarget }) => setDay(currentTarget.value)}
        className={classNames(controlClasses(props.error), 'max-w-48')}
      />
      {DAY.test(day) && (
        <span className="text-sm whitespace-nowrap text-ink-muted">
          <span className="noscript-only">{t('cameWith')} </span>
          {formatDay(day, locale)}
        </span>
      )}
    </span>
  );
}
