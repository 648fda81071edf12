import { useTranslations } from 'next-intl';
import { classNames } from '../ui/class-names';

/** The four shapes; each has one colour, and the agreement's own word beside it. */
export type TierShape = 'circle' | 'triangle' | 'square' | 'diamond';

const looks: Record<TierShape, { pill: string; shape: string }> = {
  circle: { pill: 'bg-green-soft text-green', shape: 'fill-green' },
  triangle: { pill: 'bg-yellow-soft text-yellow', shape: 'fill-yellow-mark stroke-yellow' },
  square: { pill: 'bg-red-soft text-red', shape: 'fill-red' },
  diamond: { pill: 'bg-grey-soft text-grey', shape: 'stroke-grey' },
};

interface TierMarkProps {
  mark: TierShape;
  /** The agreement's own word: Grøn, Niveau 2, Uden farve. */
  label: string;
  small?: boolean;
}

/** A tier by name, shape and colour; takes away any one of them, it can still be told. */
export function TierMark({ mark, label, small }: TierMarkProps) {
  const t = useTranslations('tier');
  const { pill, shape } = looks[mark];
  return (
    <span
      className={classNames(
        'keep-ink inline-flex items-center gap-1.75 rounded-full font-medium whitespace-nowrap forced-colors:border',
        small ? 'py-px pr-2 pl-1.5 text-xs' : 'py-0.5 pr-2.5 pl-2 text-sm',
        pill,
      )}
    >
      <svg
        viewBox="0 0 12 12"
        aria-hidden="true"
        className={classNames(
          'size-3 flex-none forced-colors:fill-[CanvasText] forced-colors:stroke-[CanvasText]',
          shape,
        )}
      >
        <Shape mark={mark} />
      </svg>
      <span>
        <span className="sr-only">{`${t('label')}: `}</span>
        {label}
      </span>
    </span>
  );
}

function Shape({ mark }: { mark: TierShape }) {
  switch (mark) {
    case 'circle':
      return <circle cx="6" cy="6" r="5.4" />;
    case 'triangle':
      return <path d="M6 1.1 11.3 10.7H.7Z" strokeWidth="0.9" strokeLinejoin="round" />;
    case 'square':
      return <rect x="0.9" y="0.9" width="10.2" height="10.2" rx="1" />;
    case 'diamond':
      return <path d="M6 1.3 10.7 6 6 10.7 1.3 6Z" fill="none" strokeWidth="1.8" strokeLinejoin="round" />;
  }
}
