import { getTranslations } from 'next-intl/server';
import type { ActField } from '@/components/slots/act-field';
import { ActForm } from '@/components/slots/act-form';
import { Breadcrumb } from '@/components/ui/breadcrumb';
import { Card } from '@/components/ui/card';
import { PageHead } from '@/components/ui/page-head';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { listRoundPlaces } from '@/lib/data/placements/placement-rounds';
import type { UserScope } from '@/lib/domain/access/scope';
import { paths } from '@/lib/platform/paths';
import type { FormAction } from '@/lib/schemas/form-state';
import { placeField } from './place-field';

interface CategoryFormProps {
  scope: UserScope;
  action: FormAction;
  /** Tells the action's form from others, see initialFormState. */
  form: string;
  texts: { readonly title: string; readonly lead: string; readonly submit: string };
  /** Chosen already. */
  municipality: string | undefined;
  /** What is asked for beside the municipality. */
  fields: readonly ActField[];
}

/** The page on which something of a municipality's categories is entered. */
export async function CategoryForm({ scope, action, form, texts, municipality, fields }: CategoryFormProps) {
  const [places, t, tPlacements, tMake, forms, initial] = await Promise.all([
    listRoundPlaces(scope),
    getTranslations('placements.categories'),
    getTranslations('placements'),
    getTranslations('placements.make'),
    getTranslations('forms'),
    initialFormState(form),
  ]);
  const words = { label: tMake('municipality'), placeholder: tMake('choose') };
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: tPlacements('title'), href: paths.placements },
          { label: t('title'), href: paths.areaCategories },
          { label: texts.title },
        ]}
      />
      <PageHead title={texts.title} facts={[texts.lead]} />
      <Card>
        <ActForm
          action={action}
          initial={initial}
          keptText={forms('kept')}
          submit={texts.submit}
          cancel={{ href: paths.areaCategories, label: tMake('cancel') }}
          fields={[placeField(places, words, municipality), ...fields]}
        />
      </Card>
    </>
  );
}
