import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { CheckboxField, CheckboxGroup, RadioGroup } from '@/components/ui/choice-fields';
import { ConfirmSection } from '@/components/ui/confirm-section';
import { FormErrors } from '@/components/ui/form-errors';
import { SelectField } from '@/components/ui/select-field';
import { SubmitButton } from '@/components/ui/submit-button';
import { DateField, NumberField, TextareaField, TextField } from '@/components/ui/text-field';

/** Each kind of field, without and with an error; the summary; the question asked once. */
export function FormExamples() {
  return (
    <section id="form-examples" aria-label="Formularer" className="grid items-start gap-5 lg:grid-cols-2">
      <Card title="Meld en bolig ledig">
        <form action="/design" noValidate className="space-y-5">
          <SelectField
            name="department"
            label="Afdeling"
            placeholder="Vælg afdeling"
            options={[
              { label: 'Eksempel Kommune', options: [{ value: '14', label: 'Afdeling 14, Eksempelvej' }] },
            ]}
          />
          <TextField
            name="address"
            label="Adresse"
            hint="Vejnavn, nummer, etage og side"
            autoComplete="off"
          />
          <div className="grid items-end gap-5 sm:grid-cols-2">
            <NumberField name="area" label="Areal" unit="m²" decimals />
            <NumberField name="rent" label="Husleje pr. måned" unit="kr." decimals hint="Uden forbrug" />
          </div>
          <DateField name="available" label="Ledig fra" defaultValue="2025-11-01" />
          <RadioGroup
            name="occasion"
            label="Hvorfor er boligen ledig?"
            defaultValue="notice"
            choices={[
              { value: 'notice', label: 'Lejeren har sagt op' },
              { value: 'swap', label: 'Bytte', hint: 'Tæller ikke med i kommunens ture' },
            ]}
          />
          <TextareaField name="note" label="Notat til kommunen" optional rows={3} />
          <div className="flex flex-wrap gap-2">
            <SubmitButton>Meld ledig</SubmitButton>
            <LinkButton href="/design" look="quiet">
              Fortryd
            </LinkButton>
          </div>
        </form>
      </Card>
      <div className="grid gap-5">
        <Card title="Med fejl">
          <form action="/design" noValidate className="space-y-5">
            <FormErrors
              form="wrong"
              focus={false}
              errors={[
                { field: 'rent', message: 'Skriv huslejen som et tal, for eksempel 5.940' },
                { field: 'moveOut', message: 'Fraflytningen kan ikke ligge før opsigelsen' },
                { message: 'Boligen blev meldt ledig 12.08.2025. Giv en grund til at melde den igen.' },
              ]}
            />
            <TextField
              form="wrong"
              name="rent"
              label="Husleje pr. måned"
              defaultValue="fem tusind"
              unit="kr."
              width="short"
              error="Skriv huslejen som et tal, for eksempel 5.940"
            />
            <DateField
              form="wrong"
              name="moveOut"
              label="Fraflytning"
              defaultValue="2025-08-01"
              error="Fraflytningen kan ikke ligge før opsigelsen"
              hint="Opsagt 30.09.2025"
            />
            <CheckboxGroup
              form="wrong"
              name="demands"
              label="Krav, som borgeren opfylder"
              error="Bekræft hvert krav"
              choices={[
                { value: 'work', label: 'Beskæftigelse', hint: 'Rammeaftale, afsnit 4.2' },
                { value: 'education', label: 'Uddannelse' },
              ]}
            />
            <CheckboxField
              form="wrong"
              name="sure"
              label="Jeg har kontrolleret kravene"
              error="Sæt kryds, når du har kontrolleret kravene"
            />
          </form>
        </Card>
        <ConfirmSection
          title="Annullér Eksempelvej 12, 2. tv.?"
          action="/design"
          fields={
            <TextareaField
              form="confirm"
              name="reason"
              label="Grund"
              hint="Kommunen kan se grunden."
              rows={2}
            />
          }
          submitLabel="Annullér boligen"
          cancelHref="/design"
          cancelLabel="Behold boligen"
          danger
        >
          <p>
            Turen føres tilbage: kommunens saldo går fra 0 til 2/3, og den næste ledige bolig bliver
            kommunens.
          </p>
        </ConfirmSection>
      </div>
    </section>
  );
}
