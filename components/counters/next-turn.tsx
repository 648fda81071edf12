import { useTranslations } from 'next-intl';

interface NextTurnProps {
  /** 1 is the very next vacant home; null when no turn will ever come (the department is exempt). */
  position: number | null;
  /** As large as a headline, or as running text. */
  large?: boolean;
}

/** When the municipality's next turn comes, in one sentence. */
export function NextTurn({ position, large }: NextTurnProps) {
  const t = useTranslations('counter');
  const sentence = position === null ? t('exempt') : position === 1 ? t('next') : t('nth', { position });
  return large ? (
    <p className="text-xl font-semibold tracking-tight text-balance">{sentence}</p>
  ) : (
    <>{sentence}</>
  );
}
