import { useTranslations } from 'next-intl';

interface NextTurnProps {
  /** 1 is the very next vacant home; null when no turn will ever come (the department is exempt). */
  position: number | null;
  /** A headline, running text, or the few words of a table cell that already speaks of turns. */
  look?: 'headline' | 'text' | 'short';
}

/** The sentence as a text, for where it stands inside another. */
export function useNextTurnSentence(): (position: number | null) => string {
  const t = useTranslations('counter.turn.sentence');
  return (position) => {
    if (position === null) return t('exempt');
    return position === 1 ? t('next') : t('nth', { position });
  };
}

/** When the municipality's next turn comes, in one sentence. */
export function NextTurn({ position, look = 'text' }: NextTurnProps) {
  const t = useTranslations('counter');
  const words = look === 'short' ? 'short' : 'sentence';
  if (position === null) return asLook(t(`turn.${words}.exempt`), look);
  return asLook(position === 1 ? t(`turn.${words}.next`) : t(`turn.${words}.nth`, { position }), look);
}

function asLook(sentence: string, look: NextTurnProps['look']) {
  if (look !== 'headline') return sentence;
  return <p className="text-xl font-semibold tracking-tight text-balance">{sentence}</p>;
}
