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
  reportVacancy: (departmentId?: string): string => withQuery('/vacancies/new', { department: departmentId }),
  vacancy: (id: string): string => `/vacancies/${id}`,
  changeVacancy: (id: string): string => `/vacancies/${id}/change`,
  correctVacancy: (id: string): string => `/vacancies/${id}/correct`,
  voidVacancy: (id: string): string => `/vacancies/${id}/void`,
  letVacancy: (id: string): string => `/vacancies/${id}/let`,
  departments: '/departments',
  department: (id: string): string => `/departments/${id}`,
  slots: '/slots',
  slot: (id: string): string => `/slots/${id}`,
  applicant: (id: string): string => `/applicants/${id}`,
  offers: '/offers',
  offer: (id: string): string => `/offers/${id}`,
  /** With an offer, what its criteria need is asked; without one, what the agreements may need. */
  memberFacts: (applicantId: string, memberId: string, offerId?: string): string =>
    withQuery(`/applicants/${applicantId}/facts/${memberId}`, { offer: offerId }),
  search: '/search',
  substitutes: '/substitutes',
} as const;
