import type { AgreementDocument } from '../lib/domain/agreement/agreement-document';

export type CriteriaSetDocument = AgreementDocument['criteriaSets'][number];
export type CriterionDocument = CriteriaSetDocument['criteria'][number];

type Proof = CriterionDocument['proof'][number];
type Need = Proof['needs'][number];
type Demand = Need['anyOf'][number][number];
type Paper = Demand['papers'][number];
type Whom = CriterionDocument['whom'];

/** What most criteria say where they say nothing special. */
export const PLAIN = { rank: 1, always: false, exemptResidentsOf: null } as const;

/** Everyone in the household of these ages, both included. */
export const everyone = (from: number | null = null, to: number | null = null): Whom => ({
  members: 'EVERY_MEMBER',
  ages: from === null && to === null ? null : { from, to },
  hold: 'EVERY',
  cohabitantAfterMonths: null,
});

export const APPLICANT: Whom = { members: 'APPLICANT', ages: null, hold: 'ANY', cohabitantAfterMonths: null };

export const APPLICANT_OR_PARTNER: Whom = {
  members: 'APPLICANT_AND_PARTNER',
  ages: null,
  hold: 'ANY',
  cohabitantAfterMonths: null,
};

/** One paper of the kind, however old. */
export const paper = (...papers: readonly Paper[]): Demand => ({
  papers,
  maxAgeMonths: null,
  covers: { kind: 'NOTHING' },
});

/** A certificate no older than three months when it is seen. The agreements say nothing of age (Q31). */
export const recent = (kind: Paper): Demand => ({ ...paper(kind), maxAgeMonths: 3 });

/** Payslips of the latest three whole months (Q27, Q31). */
export const PAYSLIPS: Demand = { ...paper('PAYSLIP'), covers: { kind: 'LAST_MONTHS', months: 3 } };

/** The tax statement of the latest calendar year; the tax authority has it ready by April. */
export const LATEST_TAX: Demand = {
  ...paper('ANNUAL_TAX'),
  covers: { kind: 'LATEST_YEAR', readyByMonth: 4 },
};

/** All of these must be there. */
export const all = (...demands: readonly Demand[]): readonly Need[] =>
  demands.map((demand) => ({ anyOf: [[demand]] }));

/** One of these alternatives must be there, of an alternative everything. */
export const oneOf = (...options: readonly (readonly Demand[])[]): Need => ({ anyOf: options });

export const proof = (situation: Proof['situation'], needs: readonly Need[] = []): Proof => ({
  situation,
  needs,
});
