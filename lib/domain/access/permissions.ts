import type { Role, Side } from './role';

/** `org`: on the organisation's side only, `mun`: on the municipality's only, `both`: either, `-`: not. */
type Grant = 'org' | 'mun' | 'both' | '-';

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
  'tray.view':               ['org',   'mun',     'both',  'both',    'both', 'both'],
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
  'substitute.appoint':      ['-',     'mun',     'mun',   '-',       '-',    '-'   ],
  'contact.view':            ['org',   'mun',     'both',  '-',       '-',    '-'   ],
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
  'summary.export':          ['org',   'mun',     'both',  'both',    'both', '-'   ],
  'summary.export-cases':    ['-',     '-',       'both',  '-',       '-',    '-'   ],
  'summary.values':          ['-',     '-',       'mun',   'mun',     '-',    '-'   ],
  'report.view':             ['org',   'mun',     'both',  'both',    '-',    '-'   ],
  'transitional.record':     ['-',     'mun',     'mun',   '-',       '-',    '-'   ],
  'people.view':             ['-',     '-',       '-',     '-',       '-',    'both'],
  'people.manage':           ['-',     '-',       '-',     '-',       '-',    'both'],
} as const satisfies Record<string, readonly [Grant, Grant, Grant, Grant, Grant, Grant]>;

export type Permission = keyof typeof table;

export const PERMISSIONS = Object.keys(table) as readonly Permission[];

/** May this role on this side do this? Total: every role has an answer for every permission. */
export function may(who: { readonly role: Role; readonly side: Side }, permission: Permission): boolean {
  const grant = table[permission][columns.indexOf(who.role)] ?? '-';
  return grant === 'both' || grant === (who.side === 'ORGANISATION' ? 'org' : 'mun');
}
