'use client';

import { useTranslations } from 'next-intl';
import { Button, LinkButton } from '../ui/button';
import { PageState } from './page-state';

interface ErrorStateProps {
  error: unknown;
  retry: () => void;
}

/** Something broke on our side. The digest is the number that stands in the server's log. */
export function ErrorState({ error, retry }: ErrorStateProps) {
  const t = useTranslations('errors');
  const reference = referenceOf(error);
  return (
    <PageState
      title={t('broken.title')}
      actions={
        <>
          <Button look="primary" onClick={retry}>
            {t('tryAgain')}
          </Button>
          <LinkButton href="/">{t('toStart')}</LinkButton>
        </>
      }
      reference={reference && t('referenceCode', { code: reference })}
    >
      <p>{t('broken.what')}</p>
      <p>{t('broken.todo')}</p>
    </PageState>
  );
}

function referenceOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('digest' in error)) return undefined;
  return typeof error.digest === 'string' ? error.digest : undefined;
}
