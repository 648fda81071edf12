import type { Role } from '../access/role';
import type { UserId } from '../shared/ids';
import { type HeardPace, isDeadline, NOTICE_TERMS, type NoticeKind, PACES, type Pace } from './notice-kind';
import type { Occasion } from './occasion';

/** One municipality's or organisation's people as they are today. */
export type Office = {
  /** Those with an account that is not locked, the longest here first. */
  readonly members: readonly { readonly userId: UserId; readonly role: Role }[];
  /** Who stands in for whom today. */
  readonly absences: readonly { readonly absent: UserId; readonly substitute: UserId }[];
  readonly choices: readonly { readonly userId: UserId; readonly kind: NoticeKind; readonly pace: Pace }[];
};

export type Told = { readonly userId: UserId; readonly pace: HeardPace };

type Heard = Map<UserId, Pace>;

const louder = (a: Pace, b: Pace): Pace => (PACES.indexOf(a) <= PACES.indexOf(b) ? a : b);

/**
 * Who in the office hears of something, and how soon. Roles and whose home it is decide whom it concerns; each hears as she chose, or by
 * the custom of her role. What is for somebody who is away goes to her substitutes, by her choice or theirs, whichever is sooner. Of a
 * deadline at least one person hears at once: where nobody would, a manager does, or without one somebody whom it concerns.
 */
export function whoIsTold(occasion: Occasion, whole: Office): readonly Told[] {
  // Whoever has another role by now is no handler and no substitute either.
  const { custom } = NOTICE_TERMS[occasion.kind];
  const office = { ...whole, members: whole.members.filter(({ role }) => custom[role] !== undefined) };
  const concerned = concernedBy(occasion, office);
  const heard: Heard = new Map();
  for (const { userId, pace } of concerned) {
    for (const stand of standingIn(userId, office)) {
      // She knows what she did herself, as does whoever did it for her.
      if (stand === occasion.actor) continue;
      const own = stand === userId ? pace : louder(pace, chosen(stand, occasion.kind, office) ?? 'NEVER');
      heard.set(stand, louder(heard.get(stand) ?? 'NEVER', own));
    }
  }
  if (isDeadline(occasion.kind) && ![...heard.values()].includes('AT_ONCE')) {
    const one = atLeastOne(occasion, office, concerned);
    if (one !== null) heard.set(one, 'AT_ONCE');
  }
  return [...heard].flatMap(([userId, pace]) => (pace === 'NEVER' ? [] : [{ userId, pace }]));
}

type Concerned = { readonly userId: UserId; readonly pace: Pace };

/** Those whom it concerns by role or because the home is theirs; the handler must still work here. */
function concernedBy({ kind, handler }: Occasion, office: Office): readonly Concerned[] {
  const { custom, besideHandler } = NOTICE_TERMS[kind];
  const isHere = office.members.some(({ userId }) => userId === handler);
  return office.members.flatMap(({ userId, role }) => {
    const byRole = custom[role];
    if (byRole === undefined) return [];
    if (isHere && userId !== handler && !besideHandler.includes(role)) return [];
    // Whoever has the home hears at once, whatever is the custom of her role.
    const pace = chosen(userId, kind, office) ?? (userId === handler ? 'AT_ONCE' : byRole);
    return [{ userId, pace }];
  });
}

const chosen = (who: UserId, kind: NoticeKind, { choices }: Office): Pace | null =>
  choices.find(({ userId, kind: of }) => userId === who && of === kind)?.pace ?? null;

/**
 * Those who are there in her place: herself when she is, and for whoever stands in and is away too, those who stand in for her.
 * Where that leads to nobody she is told herself.
 */
export function standingIn(who: UserId, { members, absences }: Office): readonly UserId[] {
  const here = new Set(members.map(({ userId }) => userId));
  const found = new Set<UserId>();
  const asked = new Set<UserId>();
  const follow = (userId: UserId): void => {
    if (asked.has(userId)) return;
    asked.add(userId);
    const stands = absences.filter(({ absent, substitute }) => absent === userId && here.has(substitute));
    if (stands.length === 0) found.add(userId);
    for (const { substitute } of stands) follow(substitute);
  };
  follow(who);
  return found.size === 0 ? [who] : [...found];
}

/**
 * The one who hears of a deadline when nobody else would at once: of the managers who are there, the first who wants the day's mail,
 * else the first; without any, so of those whom it concerns; and when all of them are away, whoever is away.
 */
function atLeastOne({ kind }: Occasion, office: Office, concerned: readonly Concerned[]): UserId | null {
  const away = new Set(office.absences.map(({ absent }) => absent));
  const managers = office.members.filter(({ role }) => role === 'MANAGER').map(({ userId }) => userId);
  const others = concerned.map(({ userId }) => userId);
  const present = (ids: readonly UserId[]) => ids.filter((id) => !away.has(id));
  for (const ids of [present(managers), present(others), managers, others]) {
    const one = ids.find((id) => chosen(id, kind, office) === 'DAILY') ?? ids[0];
    if (one !== undefined) return one;
  }
  return null;
}
