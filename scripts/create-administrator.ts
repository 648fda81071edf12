// Called by create-administrator.mjs, which knows the database: makes the administrator's link and prints it, once.
import { systemScope } from '@/lib/auth/scope';
import { closePool } from '@/lib/data/connection/pool';
import { RESET_HOURS } from '@/lib/domain/access/account-link';
import { invitePersonSchema } from '@/lib/schemas/access/people';
import { makeFirstAdministrator } from '@/lib/usecases/people/make-first-administrator';

const [, , email, name] = process.argv;
const said = invitePersonSchema.safeParse({ email, name, role: 'SYSTEM_ADMIN', place: 'INSTALLATION' });
try {
  if (!said.success) {
    const wrong = said.error.issues.map(({ path }) => path.join('.')).join(' and ');
    process.stderr.write(`Look at ${wrong}: that cannot be used.\n`);
    process.exitCode = 2;
  } else {
    const made = await makeFirstAdministrator(systemScope('whoever runs the server'), said.data);
    if (made.ok) process.stdout.write(told(made.value));
    else {
      process.stderr.write('Addresses that end in .example exist in a demonstration only.\n');
      process.exitCode = 2;
    }
  }
} finally {
  await closePool();
}

function told({ link, known }: { readonly link: string; readonly known: boolean }): string {
  const what = known
    ? 'has an account, looks after the installation now, and'
    : 'is invited to look after the installation, and';
  return [
    `${said.data?.email} ${what} chooses a password here:`,
    '',
    `  ${link}`,
    '',
    `It opens once, within ${RESET_HOURS} hours, and is shown this once. Whoever has it is the administrator: keep it to her.`,
    '',
  ].join('\n');
}
