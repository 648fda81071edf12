type Params = Readonly<Record<string, string | number | null | undefined>>;

/** An address with a query; what is empty is left out. */
export function withQuery(path: string, params: Params): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    if (value !== null && value !== undefined && value !== '') query.set(name, String(value));
  }
  return query.size === 0 ? path : `${path}?${query}`;
}

export const paths = {
  home: '/',
  vacancies: '/vacancies',
  reportVacancy: (departmentId?: string, unit?: string): string =>
    withQuery('/vacancies/new', { department: departmentId, unit }),
  vacancy: (id: string): string => `/vacancies/${id}`,
  changeVacancy: (id: string): string => `/vacancies/${id}/change`,
  correctVacancy: (id: string): string => `/vacancies/${id}/correct`,
  voidVacancy: (id: string): string => `/vacancies/${id}/void`,
  letVacancy: (id: string): string => `/vacancies/${id}/let`,
  letting: (vacancyId: string, after?: string): string =>
    withQuery(`/vacancies/${vacancyId}/letting`, { after }),
  fallThrough: (id: string): string => `/vacancies/${id}/fall-through`,
  keyFigures: '/key-figures',
  keyFiguresOf: (place: string): string => withQuery('/key-figures', { place }),
  /** One figure at one place; a group's mark has its name in it. */
  figureSeries: (name: string, place: string): string =>
    `/key-figures/series/${name}/${encodeURIComponent(place)}`,
  figureCatalogue: '/key-figures/catalogue',
  figureAreas: '/key-figures/areas',
  figureArea: (id: string): string => `/key-figures/areas/${id}`,
  figureGoals: '/key-figures/goals',
  setFigureGoal: '/key-figures/goals/new',
  figureGoal: (id: string): string => `/key-figures/goals/${id}`,
  figureMunicipalities: '/key-figures/municipalities',
  enterFigure: (place?: string, figure?: string): string => withQuery('/key-figures/new', { place, figure }),
  correctFigure: (id: string): string => `/key-figures/correct/${id}`,
  importFigures: '/key-figures/import',
  figureImport: (id: string): string => `/key-figures/import/${id}`,
  fileImports: '/imports',
  /** The page of one kind of file, by what such a file is called. */
  importFiles: (file: string): string => `/imports/${file}`,
  fileImport: (id: string): string => `/imports/files/${id}`,
  departments: '/departments',
  department: (id: string): string => `/departments/${id}`,
  lateKnowledge: '/placements/late',
  lateFinding: (id: string): string => `/placements/late/${id}`,
  designations: '/placements/designations',
  designationsOf: (municipalityId: string): string =>
    withQuery('/placements/designations', { municipality: municipalityId }),
  enterDesignations: (municipalityId: string): string =>
    withQuery('/placements/designations/enter', { municipality: municipalityId }),
  changeDepartment: (id: string): string => `/departments/${id}/change`,
  mergeDepartment: (id: string): string => `/departments/${id}/change/merge`,
  splitDepartment: (id: string): string => `/departments/${id}/change/split`,
  latePlacement: (id: string): string => `/departments/${id}/change/placement`,
  departmentRehousing: (id: string): string => `/departments/${id}/change/rehousing`,
  departmentChange: (id: string, changeId: string): string => `/departments/${id}/change/${changeId}`,
  slots: '/slots',
  contactPeriod: '/slots/contact-period',
  slot: (id: string): string => `/slots/${id}`,
  applicants: '/applicants',
  enrolApplicant: '/applicants/new',
  applicant: (id: string): string => `/applicants/${id}`,
  editApplicant: (id: string): string => `/applicants/${id}/edit`,
  offers: '/offers',
  offer: (id: string): string => `/offers/${id}`,
  offerPapers: (id: string): string => `/offers/${id}/papers`,
  paper: (id: string): string => `/papers/${id}`,
  deletions: '/deletions',
  offerLink: (id: string): string => `/offers/${id}/link`,
  withdrawOffer: (id: string): string => `/offers/${id}/withdraw`,
  lettingAmounts: '/letting-settings/amounts',
  lettingSettings: '/letting-settings',
  /** The applicant's own page, outside the shell. */
  applicantOffer: (secret: string): string => `/offer/${secret}`,
  decideOffer: (id: string): string => `/offers/${id}/decide`,
  leaseOffer: (id: string): string => `/offers/${id}/lease`,
  letter: (offerId: string, letterId: string): string => `/offers/${offerId}/letters/${letterId}`,
  letterFile: (letterId: string): string => `/api/letters/${letterId}`,
  voids: '/voids',
  voidOf: (vacancyId: string): string => `/voids/${vacancyId}`,
  /** With an offer, what its criteria need is asked; without one, what the agreements may need. */
  memberFacts: (applicantId: string, memberId: string, offerId?: string): string =>
    withQuery(`/applicants/${applicantId}/facts/${memberId}`, { offer: offerId }),
  /** Outside the shell, for anybody. */
  publicNotices: '/public',
  publicNotice: (code: string, on?: string): string => withQuery(`/public/${code}`, { on }),
  publicNoticeJson: (code: string, on?: string): string =>
    withQuery(`/public/${code}/agreement.json`, { on }),
  /** What is published of a closed year; an earlier edition by its number. */
  publicSummary: (code: string, year: number, edition?: number): string =>
    withQuery(`/public/${code}/summary/${year}`, { edition }),
  publicSummaryJson: (code: string, year: number, edition?: number): string =>
    withQuery(`/public/${code}/summary/${year}/summary.json`, { edition }),
  agreements: '/agreements',
  placements: '/placements',
  placementRounds: '/placements/rounds',
  newPlacementRound: '/placements/rounds/new',
  placementRound: (id: string, done?: string): string => withQuery(`/placements/rounds/${id}`, { done }),
  changePlacementRound: (id: string): string => `/placements/rounds/${id}/change`,
  endPlacementRound: (id: string, act?: string): string => withQuery(`/placements/rounds/${id}/end`, { act }),
  placementRow: (id: string, departmentId: string): string =>
    `/placements/rounds/${id}/departments/${departmentId}`,
  areaCategories: '/placements/categories',
  nationalFigures: '/placements/categories/national',
  switchCategory: (municipalityId: string, category: string): string =>
    withQuery('/placements/categories/switch', { municipality: municipalityId, category }),
  agreement: (slug: string): string => `/agreements/${slug}`,
  agreementDrafts: '/agreements/drafts',
  makeAgreementDraft: (versionId?: string): string =>
    withQuery('/agreements/drafts/new', { version: versionId }),
  importAgreementDraft: (versionId?: string): string =>
    withQuery('/agreements/drafts/import', { version: versionId }),
  agreementDraft: (id: string): string => `/agreements/drafts/${id}`,
  signDraft: (id: string): string => `/agreements/drafts/${id}/sign`,
  recallDraft: (id: string): string => `/agreements/drafts/${id}/sign/recall`,
  withdrawDraft: (id: string): string => `/agreements/drafts/${id}/sign/withdraw`,
  attachDocument: '/api/agreements/attach',
  agreementFile: (id: string): string => `/api/agreements/files/${id}`,
  terminateAgreement: (versionId: string): string => `/agreements/terminate/${versionId}`,
  individualDraft: (id: string): string => `/agreements/individual/${id}`,
  makeIndividual: '/agreements/individual/new',
  agreementDraftFile: (id: string): string => `/api/agreement-drafts/${id}`,
  agreementVersionFile: (id: string): string => `/api/agreement-versions/${id}`,
  agreementSchema: '/public/schema/agreement.json',
  summarySchema: '/public/schema/summary.json',
  agreementDraftPart: (id: string, part: string): string => `/agreements/drafts/${id}/${part}`,
  whatIf: '/what-if',
  tryOut: (municipalityId: string): string => withQuery('/what-if', { municipality: municipalityId }),
  /** The last twelve months under a draft, under a round, or under both. */
  tryOutStored: (stored: { readonly draft?: string; readonly round?: string }): string =>
    withQuery('/what-if', stored),
  trialPdf: (search: Params): string => withQuery('/api/what-if/pdf', search),
  forecast: (municipalityId: string): string =>
    withQuery('/what-if/forecast', { municipality: municipalityId }),
  storedForecast: (id: string): string => `/what-if/forecast/${id}`,
  replay: (municipalityId: string, knowledge?: 'AT_THE_TIME' | 'TODAY'): string =>
    withQuery('/what-if/replay', { municipality: municipalityId, knowledge }),
  year: '/year',
  yearOf: (year?: number, municipalityId?: string): string =>
    withQuery('/year', { year, municipality: municipalityId }),
  yearEvent: (municipalityId: string, event: string, year: number): string =>
    `/year/${municipalityId}/${event}/${year}`,
  addYearEvent: (municipalityId?: string): string => withQuery('/year/new', { municipality: municipalityId }),
  live: '/api/live',
  liveCounts: '/api/live/counts',
  apiDocs: '/api-docs',
  api: '/api/v1',
  openApi: '/api/v1/openapi.json',
  apiVacancy: (id: string): string => `/api/v1/vacancies/${id}`,
  apiKeys: '/api-keys',
  newApiKey: '/api-keys/new',
  apiClient: (id: string, done?: string): string => withQuery(`/api-keys/${id}`, { done }),
  endApiClient: (id: string): string => `/api-keys/${id}/end`,
  calendarLinks: '/year/calendar',
  calendarFeed: (secret: string): string => `/api/calendar/${secret}.ics`,
  /** `period` and `part` as lib/domain/summary/summary-mark.ts writes them. */
  summary: (municipalityId: string, period: string, part?: string): string =>
    withQuery(`/summaries/${municipalityId}/${period}`, { part }),
  summaryCases: (municipalityId: string, period: string, part?: string, fault?: string): string =>
    withQuery(`/summaries/${municipalityId}/${period}/cases`, { part, fault }),
  summaryCasesFile: (municipalityId: string, period: string, part?: string, kept?: string | null): string =>
    withQuery(`/api/summaries/${municipalityId}/${period}/cases`, { part, kept }),
  summarySection: (municipalityId: string, period: string, at: Params): string =>
    withQuery(`/summaries/${municipalityId}/${period}`, at),
  summaryBehind: (municipalityId: string, period: string, counted: Params): string =>
    withQuery(`/summaries/${municipalityId}/${period}/behind`, counted),
  summaryFile: (municipalityId: string, period: string, file: string, part?: string): string =>
    withQuery(`/api/summaries/${municipalityId}/${period}/${file}`, { part }),
  /** One table of a summary as CSV. */
  summaryTableFile: (municipalityId: string, period: string, table: string, part?: string): string =>
    withQuery(`/api/summaries/${municipalityId}/${period}/csv`, { table, part }),
  summaries: '/summaries',
  sideBySide: '/summaries/side-by-side',
  savedSummary: (id: string, done?: string): string => withQuery(`/summaries/saved/${id}`, { done }),
  saveSummary: (municipality: string, period: string, part?: string): string =>
    withQuery('/summaries/saved/new', { municipality, period, part }),
  editSavedSummary: (id: string): string => `/summaries/saved/${id}/edit`,
  suggestedSentences: (id: string): string => `/summaries/saved/${id}/edit?suggest=yes`,
  endSavedSummary: (id: string, act?: string): string => withQuery(`/summaries/saved/${id}/end`, { act }),
  restateSummary: (id: string): string => `/summaries/saved/${id}/restate`,
  publishSummary: (id: string, done?: string): string =>
    withQuery(`/summaries/saved/${id}/publish`, { done }),
  summaryEdition: (id: string, number: number): string => `/summaries/saved/${id}/editions/${number}`,
  summaryEditionFile: (id: string, number: number, file: string): string =>
    `/api/summaries/saved/${id}/${number}/${file}`,
  summaryExports: '/summaries/exports',
  summaryValues: '/summaries/values',
  reports: '/summaries/reports',
  /** `report` as the folders beside it are called; `mark` a year, or of voids a period. */
  report: (report: string, municipalityId: string, mark: string): string =>
    `/summaries/reports/${report}/${municipalityId}/${mark}`,
  reportFile: (report: string, municipalityId: string, mark: string, file: string, table?: string): string =>
    withQuery(`/api/summaries/reports/${report}/${municipalityId}/${mark}/${file}`, { table }),
  meetingPack: (municipalityId: string, event: string, year: number): string =>
    `/api/year/${municipalityId}/${event}/${year}/pack`,
  transitional: '/transitional',
  transitionalOf: (slotId: string): string => `/slots/${slotId}/transitional`,
  search: '/search',
  substitutes: '/substitutes',
  mailChoices: '/mail-choices',
  mail: '/mail',
  webhooks: '/webhooks',
  makeWebhook: '/webhooks/new',
  webhook: (id: string, done?: string): string => withQuery(`/webhooks/${id}`, { done }),
  importWaitingList: '/applicants/import',
  waitingListImport: (id: string): string => `/applicants/import/${id}`,
  duplicates: '/applicants/duplicates',
  people: '/people',
  person: (id: string, done?: string): string => withQuery(`/people/${id}`, { done }),
  invitePerson: '/people/new',
  signIns: '/people/sign-ins',
  installation: '/installation',
  newMunicipality: '/installation/municipalities/new',
  municipalityTenant: (id: string): string => `/installation/municipalities/${id}`,
  newOrganisation: '/installation/organisations/new',
  organisationTenant: (id: string): string => `/installation/organisations/${id}`,
  firstUse: '/first-use',
  areas: '/departments/areas',
  area: (id: string): string => `/departments/areas/${id}`,
  newDepartment: '/departments/new',
  beginAgreement: '/agreements/drafts/begin',
  welcome: '/welcome',
} as const;
