import { randomBytes } from 'node:crypto';
import { chmodSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isErrno } from './child-process.mjs';
import { SetupError } from './speech.mjs';

const OWNER_ONLY = 0o600;

/**
 * @typedef {object} Secrets
 * @property {string} nextauthSecret signs the session cookie
 * @property {string} dataKey 32 bytes in base64: seals personal data
 * @property {string} superuserPassword of the embedded database
 * @property {string} ownerPassword
 * @property {string} appPassword
 */

/** @returns {Secrets} */
export const newSecrets = () => ({
  nextauthSecret: randomBytes(32).toString('base64url'),
  dataKey: randomBytes(32).toString('base64'),
  superuserPassword: randomBytes(24).toString('base64url'),
  ownerPassword: randomBytes(24).toString('base64url'),
  appPassword: randomBytes(24).toString('base64url'),
});

/**
 * The installation's own secrets, made at the first start and readable by its owner only.
 * @param {string} folder
 * @returns {Secrets}
 */
export function keptSecrets(folder) {
  const path = join(folder, 'secrets.json');
  const made = newSecrets();
  const kept = readSecrets(path);
  const secrets = { ...made, ...kept };
  if (!kept || Object.keys(made).some((key) => !(key in kept)))
    writeOwnerOnly(path, JSON.stringify(secrets, null, 2));
  chmodSync(path, OWNER_ONLY);
  return secrets;
}

/** @param {string} path */
function readSecrets(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return undefined;
    if (error instanceof SyntaxError) {
      throw new SetupError(
        `${path} is damaged. Put it back from a copy; without it sealed contact details cannot be opened.`,
      );
    }
    throw error;
  }
}

/**
 * Written beside and moved into place, so that a crash leaves the old file or the new one.
 * @param {string} path
 * @param {string} text
 */
function writeOwnerOnly(path, text) {
  const beside = `${path}.${process.pid}.new`;
  writeFileSync(beside, `${text}\n`, { mode: OWNER_ONLY });
  renameSync(beside, path);
}
