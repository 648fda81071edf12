import type {
  ForecastId,
  PaperId,
  PlacementRoundId,
  SavedSummaryId,
  SlotId,
  VacancyId,
} from '@/lib/domain/shared/ids';
import type { OfferedHousehold } from '@/lib/testing/lettings/offered';
import type { MadeLetter } from '@/lib/usecases/letters/make-letter';

export const STANDINGS = ['OFFERED', 'CLAIMED', 'NAMED', 'HANDED_OVER', 'COMPLETED', 'RETURNED'] as const;
export type Standing = (typeof STANDINGS)[number];
export type Thing = { readonly slotId: SlotId; readonly vacancyId: VacancyId };

/** One of each thing that an address names. */
export type Things = {
  readonly municipalityId: string;
  readonly departmentId: string;
  /** A verdict that a late placement would have changed, and a merger of the department that waits for an answer. */
  readonly findingId: string;
  readonly changeId: string;
  readonly slug: string;
  /** The signed version, a draft of the next, one that is being signed, and a draft of an organisation's own agreement. */
  readonly versionId: string;
  readonly draftId: string;
  readonly signingDraftId: string;
  readonly individualDraftId: string;
  /** A home that is the organisation's to let. */
  readonly own: VacancyId;
  /** A waiting list that somebody has uploaded. */
  readonly importId: string;
  /** A figure of the department, in its area, and a file of figures that somebody has uploaded. */
  readonly figureId: string;
  readonly areaId: string;
  /** What has been set out to reach in that area. */
  readonly goalId: string;
  readonly fileId: string;
  /** A file of departments that the organisation's manager has sent. */
  readonly fileImportId: string;
  /** A household that has been offered a home. */
  readonly household: OfferedHousehold;
  /** A picture that the household has handed in. */
  readonly paperId: PaperId;
  /** A home that has been let, and a letter to whoever was offered another. */
  readonly letHome: VacancyId;
  readonly letter: MadeLetter;
  /** Homes for allocation, by how far each has come. */
  readonly slots: Readonly<Record<Standing, Thing>>;
  /** A placement round that is being prepared. */
  readonly roundId: PlacementRoundId;
  readonly forecastId: ForecastId;
  /** Another system, which acts for the municipality. */
  readonly clientId: string;
  /** A webhook of the municipality. */
  readonly webhookId: string;
  readonly organisationId: string;
  /** A colleague at the municipality, who has an account. */
  readonly personId: string;
  /** A summary of the whole municipality that was sent to its parties. */
  readonly summaryId: SavedSummaryId;
};
