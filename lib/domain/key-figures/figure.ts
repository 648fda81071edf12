import { assertNever } from '../shared/assert-never';
import type { CalendarDate } from '../shared/calendar-date';
import type { AreaId, DepartmentId, OrganisationId } from '../shared/ids';
import type { FigureName } from './catalogue';
import type { FigureUnit, SourceKind } from './vocabulary';

/** What a figure is of, within one municipality. */
export type FigurePlace =
  | {
      readonly level: 'DEPARTMENT';
      readonly departmentId: DepartmentId;
      readonly organisationId: OrganisationId;
    }
  | { readonly level: 'AREA'; readonly areaId: AreaId }
  | { readonly level: 'MUNICIPALITY' }
  | { readonly level: 'GROUP'; readonly groupName: string };

/** What is said of a figure. Numbers are written with a decimal point, at most four places, as they are kept. */
export type StatedFigure = {
  readonly name: FigureName;
  readonly place: FigurePlace;
  /** Null: suppressed, or withdrawn. */
  readonly value: string | null;
  /** The upper end, where the source gives a span. */
  readonly valueTo: string | null;
  readonly unit: FigureUnit;
  readonly persons: number | null;
  readonly periodFrom: CalendarDate | null;
  readonly periodTo: CalendarDate | null;
  /** The day it was made up on, from which it counts. */
  readonly on: CalendarDate;
  readonly kind: SourceKind;
  readonly source: string;
  readonly suppressed: boolean;
  readonly method: string | null;
};

const placeKey = (place: FigurePlace): string => {
  switch (place.level) {
    case 'DEPARTMENT':
      return place.departmentId;
    case 'AREA':
      return place.areaId;
    case 'GROUP':
      return place.groupName;
    case 'MUNICIPALITY':
      return '';
    default:
      return assertNever(place);
  }
};

/**
 * The same for a figure that says otherwise what another has said: the same figure of the same place, period and day by the same source.
 * Sources that have no kind of their own are told apart by their words.
 */
export const figureKey = ({ name, place, periodFrom, periodTo, on, kind, source }: StatedFigure): string =>
  JSON.stringify([
    ...[place.level, placeKey(place), name, periodFrom, periodTo, on, kind],
    kind === 'OTHER' ? source : '',
  ]);

export const FIGURE_FIELDS = ['value', 'valueTo', 'unit', 'persons', 'suppressed', 'method'] as const;
export type FigureField = (typeof FIGURE_FIELDS)[number];

/** What is said otherwise than before. A file that has no word of the method leaves the one that is known. */
export const restatedFields = (
  before: Pick<StatedFigure, FigureField>,
  after: Pick<StatedFigure, FigureField>,
): readonly FigureField[] =>
  FIGURE_FIELDS.filter(
    (field) => before[field] !== after[field] && !(field === 'method' && after.method === null),
  );
