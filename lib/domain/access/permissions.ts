import type { DeskSide, Role } from './role';
import type { DeskScope, UserScope } from './scope';

/** `org`: on the organisation's side only, `mun`: on the municipality's only, `both`: either party, `inst`: the installation's, `all`: all three, `-`: not. */
type Grant = 'org' | 'mun' | 'both' | 'inst' | 'all' | '-';

const columns = [
  'LETTING_OFFICER',
  'CASEWORKER',
  'MANAGER',
  'AGREEMENT_ADMIN',
  'READER',
  'SYSTEM_ADMIN',
] as const satisfies readonly Role[];

// biome-ignore format: read as a table, one row a permission
const table = {
  //                          officer  caseworker manager  agreements reader  system
  'tray.view':               ['org',   'mun',     'both',  'both',    'both', 'all' ],
  'vacancy.view':            ['org',   'mun',     'both',  'both',    '-',    '-'   ],
  'vacancy.report':          ['org',   '-',       'org',   '-',       '-',    '-'   ],
  'vacancy.change':          ['org',   '-',       'org',   '-',       '-',    '-'   ],
  'vacancy.void':            ['org',   '-',       'org',   '-',       '-',    '-'   ],
  'vacancy.let':             ['org',   '-',       'org',   '-',       '-',    '-'   ],
  'vacancy.note':            ['org',   'mun',     'both',  '-',       '-',    '-'   ],
  'vacancy.decide-awaiting': ['org',   '-',       'org',   '-',       '-',    '-'   ],
  'department.view':         ['org',   'mun',     'both',  'both',    '-',    '-'   ],
  'agreement.view':          ['org',   'mun',     'both',  'both',    'both', '-'   ],
  'slot.view':               ['org',   'mun',     'both',  '-',       '-',    '-'   ],
  'slot.claim':              ['-',     'mun',     'mun',   '-',       '-',    '-'   ],
  'slot.name':               ['-',     'mun',     'mun',   '-',       '-',    '-'   ],
  'slot.return':             ['-',     'mun',     'mun',   '-',       '-',    '-'   ],
  'slot.reassign':           ['-',     '-',       'mun',   '-',       '-',    '-'   ],
  'slot.approve-exception':  ['-',     '-',       'mun',   '-',       '-',    '-'   ],
  'slot.complete':           ['org',   'mun',     'both',  '-',       '-',    '-'   ],
  'substitute.appoint':      ['org',   'mun',     'both',  '-',       '-',    '-'   ],
  'contact.view':            ['org',   'mun',     'both',  '-',       '-',    '-'   ],
  'contact.settings':        ['-',     '-',       'mun',   '-',       '-',    '-'   ],
  'fault.answer':            ['org',   '-',       'org',   '-',       '-',    '-'   ],
  'fault.settle':            ['-',     '-',       'both',  '-',       '-',    '-'   ],
  'telephone.record':        ['org',   'mun',     'both',  '-',       '-',    '-'   ],
  'telephone.answer':        ['org',   'mun',     'both',  '-',       '-',    '-'   ],
  'choices.view':            ['org',   'mun',     'both',  '-',       '-',    '-'   ],
  'overview.view':           ['-',     '-',       'both',  '-',       '-',    '-'   ],
  'books.view':              ['org',   'mun',     'both',  'both',    '-',    '-'   ],
  'applicant.view':          ['org',   '-',       'org',   '-',       '-',    '-'   ],
  'applicant.edit':          ['org',   '-',       'org',   '-',       '-',    '-'   ],
  'applicant.import':        ['org',   '-',       'org',   '-',       '-',    '-'   ],
  'applicant.unmask':        ['org',   '-',       'org',   '-',       '-',    '-'   ],
  'letting.view':            ['org',   '-',       'org',   '-',       '-',    '-'   ],
  'letting.offer':           ['org',   '-',       'org',   '-',       '-',    '-'   ],
  'letting.decide':          ['org',   '-',       'org',   '-',       '-',    '-'   ],
  'letting.settings':        ['-',     '-',       'org',   '-',       '-',    '-'   ],
  'paper.view':              ['org',   '-',       'org',   '-',       '-',    '-'   ],
  'paper.judge':             ['org',   '-',       'org',   '-',       '-',    '-'   ],
  'deletions.view':          ['org',   '-',       'org',   '-',       '-',    '-'   ],
  'voids.view':              ['org',   'mun',     'both',  '-',       '-',    '-'   ],
  'voids.record':            ['org',   '-',       'org',   '-',       '-',    '-'   ],
  'plan.try':                ['-',     '-',       'both',  'both',    '-',    '-'   ],
  'agreement.draft':         ['-',     '-',       'mun',   'mun',     '-',    '-'   ],
  'agreement.sign':          ['-',     '-',       'both',  '-',       '-',    '-'   ],
  'figure.view':             ['org',   'mun',     'both',  'both',    'both', '-'   ],
  'figure.enter':            ['-',     '-',       'both',  'both',    '-',    '-'   ],
  'goal.set':                ['-',     '-',       'mun',   'mun',     '-',    '-'   ],
  'placement.view':          ['org',   'mun',     'both',  'both',    '-',    '-'   ],
  'placement.plan':          ['-',     '-',       'mun',   'mun',     '-',    '-'   ],
  'placement.assess':        ['-',     '-',       'both',  'both',    '-',    '-'   ],
  'placement.sign':          ['-',     '-',       'both',  '-',       '-',    '-'   ],
  'designation.enter':       ['-',     '-',       'mun',   'mun',     '-',    '-'   ],
  'late.settle':             ['-',     '-',       'both',  '-',       '-',    '-'   ],
  'department.change':       ['-',     '-',       'both',  '-',       '-',    '-'   ],
  'year.view':               ['org',   'mun',     'both',  'both',    'both', '-'   ],
  'year.mark':               ['-',     '-',       'both',  'both',    '-',    '-'   ],
  'summary.view':            ['org',   'mun',     'both',  'both',    'both', '-'   ],
  'summary.kept':            ['org',   'mun',     'both',  'both',    '-',    '-'   ],
  'summary.write':           ['-',     '-',       'both',  '-',       '-',    '-'   ],
  'summary.close':           ['-',     '-',       'both',  '-',       '-',    '-'   ],
  'summary.publish':         ['-',     '-',       'mun',   '-',       '-',    '-'   ],
  'summary.export':          ['org',   'mun',     'both',  'both',    'both', '-'   ],
  'summary.export-cases':    ['-',     '-',       'both',  '-',       '-',    '-'   ],
  'summary.values':          ['-',     '-',       'mun',   'mun',     '-',    '-'   ],
  'report.view':             ['org',   'mun',     'both',  'both',    '-',    '-'   ],
  'transitional.record':     ['-',     'mun',     'mun',   '-',       '-',    '-'   ],
  'file.import':             ['org',   '-',       'both',  'both',    '-',    'all' ],
  'stock.import':            ['-',     '-',       'both',  'both',    '-',    'both'],
  'opening.import':          ['-',     '-',       'both',  'both',    '-',    '-'   ],
  'people.view':             ['-',     '-',       '-',     '-',       '-',    'all' ],
  'people.manage':           ['-',     '-',       '-',     '-',       '-',    'all' ],
  'tenant.manage':           ['-',     '-',       '-',     '-',       '-',    'inst'],
  'first-use.view':          ['-',     '-',       'both',  'both',    '-',    'all' ],
  'area.enter':              ['-',     '-',       'mun',   'mun',     '-',    '-'   ],
  'department.enter':        ['-',     '-',       'both',  'both',    '-',    '-'   ],
  'api-key.manage':          ['-',     '-',       '-',     '-',       '-',    'both'],
  'webhook.manage':          ['-',     '-',       '-',     '-',       '-',    'both'],
  'mail.view':               ['-',     '-',       '-',     '-',       '-',    'both'],
} as const satisfies Record<string, readonly [Grant, Grant, Grant, Grant, Grant, Grant]>;

export type Permission = keyof typeof table;

/** Who asks where this is needed: a party's people, unless the table opens it to the installation too. */
export type ScopeFor<P extends Permission> = [Extract<(typeof table)[P][number], 'inst' | 'all'>] extends [
  never,
]
  ? UserScope
  : DeskScope;

/** What is open to parties alone. */
export type PartyPermission = { [P in Permission]: ScopeFor<P> extends UserScope ? P : never }[Permission];

export const PERMISSIONS = Object.keys(table) as readonly Permission[];

/** May this role on this side do this? Total: every role has an answer for every permission. */
export function may(who: { readonly role: Role; readonly side: DeskSide }, permission: Permission): boolean {
  const grant = table[permission][columns.indexOf(who.role)] ?? '-';
  return opens[grant].includes(who.side);
}

const opens: Readonly<Record<Grant, readonly DeskSide[]>> = {
  org: ['ORGANISATION'],
  mun: ['MUNICIPALITY'],
  both: ['ORGANISATION', 'MUNICIPALITY'],
  inst: ['INSTALLATION'],
  all: ['ORGANISATION', 'MUNICIPALITY', 'INSTALLATION'],
  '-': [],
};
