import type { AnyScope, DeskScope } from '@/lib/domain/access/scope';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const ids = (values: readonly string[]): string => {
  for (const value of values) if (!UUID.test(value)) throw new Error('A scope may only hold uuids');
  return values.join(',');
};

/** What row-level security reads, as settings of one transaction. */
function settingsOf(scope: AnyScope): readonly (readonly [name: string, value: string])[] {
  if (scope.kind === 'SYSTEM') {
    return [
      ['app.system', 'on'],
      ['app.now', scope.now ? scope.now.toISOString() : ''],
    ];
  }
  return [
    ['app.municipalities', ids(scope.municipalities)],
    ['app.organisations', ids(scope.organisations)],
    ['app.reach', ids(scope.reach)],
    ...administers(scope),
    ...(scope.playedAt ? [['app.now', scope.playedAt.toISOString()] as const] : []),
  ];
}

/** Whose people a system administrator looks after; for everybody else the setting is not made. */
const administers = ({ role, side }: DeskScope): readonly (readonly [string, string])[] =>
  role === 'SYSTEM_ADMIN' ? [['app.administers', side === 'INSTALLATION' ? 'ALL' : 'OWN']] : [];

/** The settings as one SQL text. Values are uuids, a fixed word or an ISO instant: nothing in them can end a literal. */
export const settingsSql = (scope: AnyScope): string =>
  `SELECT ${settingsOf(scope)
    .map(([name, value]) => `set_config('${name}', '${value}', true)`)
    .join(', ')}`;

/** Scopes with the same key see and write the same rows: whose act it is may differ. */
export const scopeKey = (scope: AnyScope): string => {
  const side = scope.kind === 'SYSTEM' ? '' : scope.side;
  return [scope.kind, side, ...settingsOf(scope).map(([, value]) => value)].join(' ');
};
