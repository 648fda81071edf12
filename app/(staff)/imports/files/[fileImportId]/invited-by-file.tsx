import { getTranslations } from 'next-intl/server';
import { InvitedPeople } from '@/components/imports/invited-people';
import { ClientMessages } from '@/components/ui/client-messages';
import { Pager } from '@/components/ui/pager';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { paths, withQuery } from '@/lib/platform/paths';
import { hasPost } from '@/lib/platform/smtp';
import { hasNotBegun, LINKS_AT_ONCE } from '@/lib/usecases/imports/make-invitation-links';
import type { FileImportPreview } from '@/lib/usecases/imports/preview-import';
import { makeInvitationLinksAction } from './actions';

/** Those whom a file has invited; where no mail goes out, with the way to the links that somebody passes on. */
export async function InvitedByFile({ preview: { of, invited } }: { preview: FileImportPreview }) {
  if (invited === null || invited.people.length === 0) return null;
  const { people, total, from } = invited;
  const [t, roles] = [await getTranslations('imports.people'), await getTranslations('access.roles')];
  const at = (row: number) => withQuery(paths.fileImport(of.id), { invited: row || null });
  const to = from + people.length;
  return (
    <ClientMessages namespaces={['imports', 'people', 'offers']}>
      <InvitedPeople
        importId={of.id}
        from={from}
        people={people.map((one) => ({ ...one, role: roles(one.role), waits: hasNotBegun(one) }))}
        byMail={hasPost()}
        send={makeInvitationLinksAction}
        initial={await initialFormState('imports.links')}
      />
      {total > LINKS_AT_ONCE && (
        <Pager
          summary={t('page', { from: from + 1, to, total })}
          previousHref={from > 0 ? at(Math.max(0, from - LINKS_AT_ONCE)) : undefined}
          nextHref={to < total ? at(to) : undefined}
        />
      )}
    </ClientMessages>
  );
}
