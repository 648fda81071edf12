import { useTranslations } from 'next-intl';
import { memberField, OTHER_RELATIONS } from '@/lib/schemas/applicants/household';
import { classNames } from '../../ui/class-names';
import { BoundDate, BoundSelect, KeptHidden } from '../../vacancies/form/bound-fields';
import { FieldGroup, Row } from '../../vacancies/form/vacancy-fields';
import { Folded } from './folded';

interface HouseholdFieldsProps {
  /** The ids of those who are in the household already, the applicant first. */
  known?: readonly string[];
}

/** Empty rows for people who are not in the household yet; more can be added the next time. */
const EMPTY_ROWS = 4;

/** Everybody who would move in, a row each; rows without a relation are left out. Needs no JavaScript. */
export function HouseholdFields({ known = [] }: HouseholdFieldsProps) {
  const t = useTranslations('applicants.form');
  const people = Math.max(known.length, 1);
  const empty = Array.from({ length: EMPTY_ROWS }, (_, at) => people + at);
  return (
    <FieldGroup title={t('household')} note={<p className="text-ink-muted">{t('householdHint')}</p>}>
      <KeptHidden name={memberField('memberId', 0)} value={known[0] ?? ''} />
      <BoundDate name={memberField('bornOn', 0)} label={t('applicantBornOn')} />
      {known.slice(1).map((id, at) => (
        <PersonFields key={id} place={at + 1} id={id} />
      ))}
      <Folded label={t('morePeople')} names={empty.map((place) => memberField('bornOn', place))}>
        {empty.map((place) => (
          <PersonFields key={place} place={place} />
        ))}
      </Folded>
    </FieldGroup>
  );
}

/** Since when people have lived together is asked of a partner only, as soon as one is chosen; a style does it, without a script. */
const ASKS_PARTNER =
  '[&:not(:has(option[value=SPOUSE]:checked,option[value=COHABITANT]:checked))_[data-of=partner]]:hidden';

function PersonFields({ place, id }: { place: number; id?: string }) {
  const t = useTranslations('applicants.form');
  const relations = useTranslations('applicants.relations');
  return (
    <fieldset className={classNames('grid gap-3 border-t border-line pt-4', ASKS_PARTNER)}>
      <legend className="float-left mb-1 font-medium">{t('person', { number: place + 1 })}</legend>
      <KeptHidden name={memberField('memberId', place)} value={id ?? ''} />
      <BoundSelect
        name={memberField('relation', place)}
        label={t('relation')}
        placeholder={t('noRelation')}
        options={OTHER_RELATIONS.map((value) => ({ value, label: relations(value) }))}
        width="medium"
        bare={!id}
      />
      <Row>
        <BoundDate name={memberField('bornOn', place)} label={t('bornOn')} bare={!id} />
        <div data-of="partner">
          <BoundDate name={memberField('cohabitingSince', place)} label={t('cohabitingSince')} optional />
        </div>
      </Row>
    </fieldset>
  );
}
