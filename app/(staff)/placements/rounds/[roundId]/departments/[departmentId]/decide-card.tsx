import { getLocale, getTranslations } from 'next-intl/server';
import { percentText } from '@/components/departments/placement-card';
import { criteriaOptions } from '@/components/placements/criteria-options';
import { RowForm } from '@/components/placements/row-form';
import { keptCriteria } from '@/components/placements/row-step';
import { capitalised } from '@/components/ui/capitalised';
import { ClientMessages } from '@/components/ui/client-messages';
import { formatDay } from '@/components/ui/format';
import { initialFormState } from '@/lib/auth/forms/kept-form';
import { placeableTiers } from '@/lib/domain/agreement/placeable-tiers';
import { type FigureOption, figuresAskedFor, optionsFor } from '@/lib/domain/placement/round-figures';
import type { RoundFile, RoundRow } from '@/lib/domain/placement/round-file';
import { paths } from '@/lib/platform/paths';
import { decideRowAction } from '../../actions';

type Props = { row: RoundRow; file: RoundFile };

/** The form with what is decided already, or with what the agreement proposes. */
export async function DecideCard({ row, file }: Props) {
  const [forms, initial] = await Promise.all([getTranslations('forms'), initialFormState('round.decide')]);
  const { round } = file;
  const { department, proposal, revision } = row;
  return (
    <ClientMessages namespaces={['placements']}>
      <RowForm
        action={decideRowAction}
        initial={initial}
        keptText={forms('kept')}
        ids={{ roundId: round.id, departmentId: department.id, revision }}
        figures={await figuresOf({ row, file })}
        tiers={await tiersOf({ row, file })}
        tier={row.tier ?? row.assessment?.tier ?? proposal.tier}
        reason={row.reason ?? row.assessment?.text ?? ''}
        criteria={criteriaOptions(file.version.agreement, await getLocale())}
        switchedOn={row.tier === null ? keptCriteria(row) : row.criteria}
        backHref={paths.placementRound(round.id)}
      />
    </ClientMessages>
  );
}

async function figuresOf({ row, file }: Props) {
  const [t, tNames, locale] = await Promise.all([
    getTranslations('placements.row'),
    getTranslations('departments.figures'),
    getLocale(),
  ]);
  const labelOf = ({ value, source, from, level, persons }: FigureOption) => {
    const share = value === null ? tNames('suppressed') : percentText(value, locale);
    const words = { value: share, source, day: formatDay(from, locale) };
    const line = t(level === 'AREA' ? 'optionArea' : 'option', words);
    return persons === null ? line : `${line} · ${t('persons', { count: persons })}`;
  };
  return figuresAskedFor(file.version.agreement.proposal).map((name) => ({
    name,
    label: tNames(name),
    options: optionsFor(row.options, name, file.round.effectiveOn).map((option) => ({
      value: option.id,
      label: labelOf(option),
    })),
    value: row.chosen.find((figure) => figure.name === name)?.id ?? '',
  }));
}

async function tiersOf({ row, file }: Props) {
  const [t, locale] = await Promise.all([getTranslations('placements.row'), getLocale()]);
  return placeableTiers(file.version.agreement).map(({ tier, label }) => ({
    value: tier,
    label: capitalised(label[locale]),
    hint: [tier === row.proposal.tier && t('asProposed'), tier === row.last?.tier && t('asLast')]
      .filter(Boolean)
      .join(', '),
  }));
}
