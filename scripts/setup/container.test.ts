import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseYAML } from 'confbox';
import { describe, expect, it } from 'vitest';
import { APP, OWNER } from '../database/roles.mjs';

type Service = {
  image?: string;
  environment: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test: string[] };
};

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const compose = parseYAML<{ services: Record<string, Service>; volumes: object }>(read('docker-compose.yml'));
const { database, migrate, app } = compose.services;

describe('docker-compose.yml', () => {
  it('starts the app after the migrations, and those after the database answers', () => {
    expect(app?.depends_on?.migrate?.condition).toBe('service_completed_successfully');
    expect(migrate?.depends_on?.database?.condition).toBe('service_healthy');
    for (const service of [database, app]) expect(service?.healthcheck?.test.length).toBeGreaterThan(1);
  });

  it('gives the server the application’s role and never the owner’s', () => {
    expect(app?.environment.DATABASE_URL).toContain(`//${APP}:`);
    expect(JSON.stringify(app)).not.toContain('OWNER');
    expect(migrate?.environment.DATABASE_OWNER_URL).toContain(`//${OWNER}:`);
  });

  it('holds no secret: each comes from .env, whose example names them all', () => {
    const wanted = [...read('docker-compose.yml').matchAll(/\$\{(\w+)/g)].map((match) => match[1]);
    for (const name of new Set(wanted)) expect(read('.env.example')).toMatch(new RegExp(`^${name}=`, 'm'));
    for (const secret of [
      'POSTGRES_PASSWORD',
      'OWNER_PASSWORD',
      'APP_PASSWORD',
      'DATA_KEY',
      'NEXTAUTH_SECRET',
    ]) {
      expect(read('.env.example')).toMatch(new RegExp(`^${secret}=$`, 'm'));
    }
  });

  it('keeps the data in a volume and makes the same two roles as npm start', () => {
    expect(Object.keys(compose.volumes)).toEqual(['database']);
    const roles = read('docker/roles.sh');
    expect(roles).toMatch(new RegExp(`CREATE ROLE ${OWNER} .* BYPASSRLS`));
    expect(roles).toMatch(new RegExp(`CREATE ROLE ${APP} .* NOBYPASSRLS`));
  });
});

describe('The image', () => {
  it('runs a Node that is still maintained, as an ordinary user, and hears the signal to stop', () => {
    const dockerfile = read('Dockerfile');
    expect(dockerfile.match(/^FROM node:24/gm)).toHaveLength(2);
    expect(dockerfile).toMatch(/^USER node$/m);
    expect(dockerfile).toMatch(/^CMD \["node", "scripts\/start\.mjs"\]$/m);
  });

  it('does not take a developer’s data or secrets along', () => {
    const ignored = read('.dockerignore').split('\n');
    expect(ignored).toEqual(expect.arrayContaining(['.data', '.env', 'node_modules', '.git']));
  });
});
