import type { CalendarDate } from '../shared/calendar-date';
import type { OrganisationId } from '../shared/ids';
import { err, ok } from '../shared/result';
import type { Cell } from './cells';
import { namedOn, pastOf } from './former-names';
import { type DepartmentKnown, type ImportPlaces, type Meant, plainName, plainNumber } from './places';

export const labelOf = ({ number, name }: Pick<DepartmentKnown, 'number' | 'name'>): string =>
  `${number} ${name}`;

/**
 * The departments that a file may mean: by number, by name, by both, by what somebody has said, by what they were called on the day, or by
 * their number at Landsbyggefonden. The reader is asked where a name was one department's then and is another's now, where a department
 * had it on other days alone, and where the fund's number of one is or ever was another's own: a file uses one numbering or the other, and
 * no row says which. @see Q38, D-08
 */
export function departmentsCalled(
  places: ImportPlaces,
): (organisationId: OrganisationId, text: string, day: CalendarDate) => Cell<Meant<DepartmentKnown>> {
  const byId = new Map<string, DepartmentKnown>(places.departments.map((one) => [one.id, one]));
  const now = byWords(places.departments.map((one) => [one, one]));
  const atFund = byFundNumber(places.departments);
  const past = pastOf(places.departmentNames);
  const once = byWords(
    places.departmentNames.flatMap((then) => {
      const one = byId.get(then.id);
      return one ? [[one, then] as const] : [];
    }),
  );
  const said = new Map(
    places.aliases.map(({ organisationId, written, departmentId }) => [
      `${organisationId} ${written}`,
      byId.get(departmentId),
    ]),
  );
  return (organisationId, text, day) => {
    const [plain, number] = [plainName(text), plainNumber(text)];
    const alias = said.get(`${organisationId} ${plain}`);
    if (alias) return ok({ one: alias, by: 'SAID' });
    const present = now(organisationId, plain, number);
    const ever = once(organisationId, plain, number);
    const fund = atFund(organisationId, number).filter((one) => !present.includes(one));
    if (fund.length > 0) return oneAtFund(fund, [...present, ...ever]);
    const then = ever.filter((one) => isCalled(namedOn(past.get(one.id) ?? [], day), plain, number));
    const former = then.find((one) => !present.includes(one));
    const [only, another] = present;
    if (another !== undefined) return err('which-department');
    if (only !== undefined && former !== undefined) return err({ fault: 'name-moved', of: labelOf(former) });
    if (only !== undefined) return ok({ one: only, by: null });
    if (then.length > 1) return err('which-department');
    if (former !== undefined) return ok({ one: former, by: 'THEN' });
    const [likely] = ever;
    return likely === undefined
      ? err('unknown-department')
      : err({ fault: 'once-called', of: labelOf(likely), id: likely.id });
  };
}

/** By the fund's number it is meant where nobody else is, or was, called so. */
function oneAtFund(
  [first, ...more]: readonly DepartmentKnown[],
  called: readonly DepartmentKnown[],
): Cell<Meant<DepartmentKnown>> {
  if (first === undefined) return err('unknown-department');
  if (called.some((one) => one !== first && !more.includes(one)))
    return err({ fault: 'number-at-fund', of: labelOf(first) });
  return more.length > 0 ? err('which-department') : ok({ one: first, by: 'LBF' });
}

/** As it is written in any way that a number is: a spreadsheet takes the noughts away that it begins with. */
function byFundNumber(departments: readonly DepartmentKnown[]) {
  const found = new Map<string, DepartmentKnown[]>();
  for (const one of departments) {
    if (one.lbf === null) continue;
    const key = `${one.organisationId} ${plainNumber(one.lbf)}`;
    found.set(key, [...(found.get(key) ?? []), one]);
  }
  return (organisationId: OrganisationId, number: string): readonly DepartmentKnown[] =>
    found.get(`${organisationId} ${number}`) ?? [];
}

type Called = { readonly number: string; readonly name: string };

const isCalled = (then: Called | undefined, plain: string, number: string): boolean =>
  then !== undefined &&
  (plainNumber(then.number) === number ||
    plainName(then.name) === plain ||
    plainName(labelOf(then)) === plain);

/** Departments by the words that they are called: by number first, then by name, then by both. */
function byWords(called: readonly (readonly [one: DepartmentKnown, as: Called])[]) {
  const found = new Map<string, DepartmentKnown[]>();
  for (const [one, as] of called)
    for (const word of [`#${plainNumber(as.number)}`, plainName(as.name), `=${plainName(labelOf(as))}`]) {
      const key = `${one.organisationId} ${word}`;
      const there = found.get(key);
      if (there === undefined) found.set(key, [one]);
      else if (!there.includes(one)) there.push(one);
    }
  return (organisationId: OrganisationId, plain: string, number: string): readonly DepartmentKnown[] => {
    const by = (word: string) => found.get(`${organisationId} ${word}`);
    return by(`#${number}`) ?? by(plain) ?? by(`=${plain}`) ?? [];
  };
}
