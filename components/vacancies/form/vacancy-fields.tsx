import { useLocale, useTranslations } from 'next-intl';
import { type ReactNode, useId } from 'react';
import { DWELLING_TYPES, OCCASIONS } from '@/lib/domain/agreement/vocabulary';
import type { Bilingual } from '@/lib/domain/shared/bilingual';
import { capitalised } from '../../ui/capitalised';
import { cardClasses } from '../../ui/card';
import { BoundCheckbox, BoundDate, BoundNumber, BoundSelect, BoundText } from './bound-fields';

/** Fields that belong together, on a white surface with a heading. */
export function FieldGroup({
  title,
  note,
  children,
}: {
  title: string;
  note?: ReactNode;
  children: ReactNode;
}) {
  const heading = useId();
  return (
    <fieldset aria-labelledby={heading} className={`${cardClasses} min-w-0 p-4.5 md:p-6`}>
      <h2 id={heading} className="mb-3">
        {title}
      </h2>
      {note && <div className="mb-4">{note}</div>}
      <div className="grid max-w-3xl gap-4">{children}</div>
    </fieldset>
  );
}

export function Row({ children }: { children: ReactNode }) {
  return <div className="grid items-end gap-4 sm:grid-cols-2">{children}</div>;
}

interface HomeFieldsProps {
  /** Chosen above already, so it is not asked for again. */
  unit?: string;
  rules: readonly { readonly rule: string; readonly label: Bilingual }[];
  note?: ReactNode;
}

/** What the home is and where it lies. */
export function HomeFields({ unit, rules, note }: HomeFieldsProps) {
  const t = useTranslations('vacancies.form');
  const types = useTranslations('vacancies.dwellingType');
  const locale = useLocale();
  return (
    <FieldGroup title={t('home')} note={note}>
      <Row>
        {unit === undefined ? (
          <BoundText name="unitNumber" label={t('unitNumber')} />
        ) : (
          <ChosenUnit unit={unit} />
        )}
        <BoundSelect
          name="dwellingType"
          label={t('dwellingType')}
          options={DWELLING_TYPES.map((value) => ({ value, label: types(value) }))}
        />
      </Row>
      {rules.length > 0 && (
        <BoundSelect
          name="allocationRule"
          label={t('allocationRule')}
          hint={t('allocationRuleHint')}
          placeholder={t('noRule')}
          options={rules.map(({ rule, label }) => ({ value: rule, label: capitalised(label[locale]) }))}
          optional
        />
      )}
      <AddressFields />
      <SizeFields />
      <AccessFields />
    </FieldGroup>
  );
}

function ChosenUnit({ unit }: { unit: string }) {
  const t = useTranslations('vacancies.form');
  return (
    <div>
      <p className="mb-1 text-sm font-medium">{t('unitNumber')}</p>
      <p className="py-2 text-md">{unit}</p>
      <input type="hidden" name="unitNumber" value={unit} />
    </div>
  );
}

/** Where it lies. */
export function AddressFields() {
  const t = useTranslations('vacancies.form');
  return (
    <>
      <Row>
        <BoundText name="street" label={t('street')} />
        <BoundText name="houseNumber" label={t('houseNumber')} width="short" />
      </Row>
      <Row>
        <BoundText name="floor" label={t('floor')} hint={t('floorHint')} width="short" optional />
        <BoundText name="door" label={t('door')} width="short" optional />
      </Row>
      <Row>
        <BoundText name="postcode" label={t('postcode')} inputMode="numeric" width="short" />
        <BoundText name="city" label={t('city')} />
      </Row>
    </>
  );
}

/** How large it is. */
export function SizeFields() {
  const t = useTranslations('vacancies.form');
  return (
    <Row>
      <BoundNumber name="rooms" label={t('rooms')} />
      <BoundNumber name="area" label={t('area')} unit="m²" decimals />
    </Row>
  );
}

/** How one gets in. */
export function AccessFields() {
  const t = useTranslations('vacancies.form');
  return (
    <div>
      <BoundCheckbox name="lift" label={t('lift')} optional />
      <BoundCheckbox name="groundFloor" label={t('groundFloor')} optional />
    </div>
  );
}

/** What it costs. `amountHint`: what is meant by an amount that is left empty. */
export function MoneyFields({ amountHint }: { amountHint?: string }) {
  const t = useTranslations('vacancies.form');
  return (
    <FieldGroup title={t('money')}>
      <Row>
        <BoundNumber name="rent" label={t('rent')} unit="kr." width="medium" decimals />
        <BoundNumber
          name="utilities"
          label={t('utilities')}
          hint={amountHint}
          unit="kr."
          width="medium"
          decimals
          optional
        />
      </Row>
      <BoundNumber
        name="deposit"
        label={t('deposit')}
        hint={amountHint}
        unit="kr."
        width="medium"
        decimals
        optional
      />
    </FieldGroup>
  );
}

/** Why it is vacant and when. `fixed`: what the decision used and may not change here. */
export function DateFields({ today, children }: { today: string; children?: ReactNode }) {
  const t = useTranslations('vacancies.form');
  const occasions = useTranslations('vacancies.occasion');
  return (
    <FieldGroup title={t('why')}>
      <BoundSelect
        name="occasion"
        label={t('occasion')}
        hint={t('occasionHint')}
        options={OCCASIONS.map((value) => ({ value, label: occasions(value) }))}
      />
      <Row>
        <BoundDate name="reportedOn" label={t('reportedOn')} hint={t('reportedOnHint')} max={today} />
        <BoundDate name="noticeOn" label={t('noticeOn')} optional />
      </Row>
      <OtherDates />
      {children}
    </FieldGroup>
  );
}

/** The days that may change without anything being decided anew. */
export function OtherDates() {
  const t = useTranslations('vacancies.form');
  return (
    <>
      <Row>
        <BoundDate name="moveOutOn" label={t('moveOutOn')} optional />
        <BoundDate name="inspectionOn" label={t('inspectionOn')} optional />
      </Row>
      <Row>
        <BoundDate name="readyOn" label={t('readyOn')} optional />
        <BoundDate name="availableOn" label={t('availableOn')} />
      </Row>
      <BoundDate name="takeoverOn" label={t('takeoverOn')} optional />
    </>
  );
}
