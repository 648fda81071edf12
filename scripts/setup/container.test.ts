import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseYAML } from 'confbox';
import { describe, expect, it } from 'vitest';
import { clientAddress } from '@/lib/auth/sign-in/client-address';
import { APP, OWNER } from '../database/roles.mjs';

type Service = {
  image?: string;
  build?: string;
  command?: string[];
  environment: Record<string, string | number>;
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test: string[] };
};

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const compose = parseYAML<{ services: Record<string, Service>; volumes: object }>(read('docker-compose.yml'));
const { database, migrate, worker, proxy } = compose.services;
const web = [compose.services['web-1'], compose.services['web-2']];

describe('docker-compose.yml', () => {
  it('starts servers and worker after the migrations, and those after the database answers', () => {
    for (const service of [...web, worker])
      expect(service?.depends_on?.migrate?.condition).toBe('service_completed_successfully');
    expect(migrate?.depends_on?.database?.condition).toBe('service_healthy');
    for (const service of [database, ...web]) expect(service?.healthcheck?.test.length).toBeGreaterThan(1);
    expect(Object.keys(proxy?.depends_on ?? {})).toEqual(['web-1', 'web-2']);
  });

  it('gives servers and worker the application’s role and never the owner’s, and all of them the same settings', () => {
    for (const service of [...web, worker]) {
      expect(service?.environment.DATABASE_URL).toContain(`//${APP}:`);
      expect(JSON.stringify(service)).not.toContain('OWNER');
      expect(service?.environment).toEqual(worker?.environment);
    }
    expect(migrate?.environment.DATABASE_OWNER_URL).toContain(`//${OWNER}:`);
  });

  it('makes one build for all that run it, and leaves what recurs to the worker', () => {
    for (const service of [...web, worker, migrate]) expect(service?.image).toBe(migrate?.image);
    expect(Object.values(compose.services).filter(({ build }) => build !== undefined)).toEqual([migrate]);
    expect(web[0]?.environment.NOEGLEN_WORKER).toBe(1);
    expect(worker?.command?.join(' ')).toContain('scripts/worker.ts');
    for (const name of ['web-1', 'web-2']) expect(read('docker/Caddyfile')).toContain(`${name}:3000`);
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

  it('hands on every setting of docs/operations.md that is a server’s', () => {
    const settings = [...read('docs/operations.md').matchAll(/^\| `([A-Z_]+)` \|/gm)].map(
      ([, name = '']) => name,
    );
    // Of the image, of the migration, of a build made on several machines, of tests.
    const others = [
      'PORT',
      'HOST',
      'DATABASE_OWNER_URL',
      'NOEGLEN_DEMO',
      'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY',
    ];
    const ofTests = ['CHROMIUM_PATH', 'NOEGLEN_TEST_POSTGRES'];
    const handedOn = Object.keys(web[0]?.environment ?? {});
    expect(handedOn.toSorted()).toEqual(
      settings.filter((name) => ![...others, ...ofTests].includes(name)).toSorted(),
    );
  });

  it('counts whom the house’s proxy wrote, and whoever comes past it by her own address', () => {
    const caddyfile = read('docker/Caddyfile');
    expect(caddyfile).toMatch(/^\t\ttrusted_proxies private_ranges$/m);
    const [, find = '', replace = ''] =
      /^\t\theader_up X-Forwarded-For "(.+)" "(.+)"$/m.exec(caddyfile) ?? [];
    // As Caddy has written it by then: who asks comes last, after what a proxy that is believed has said.
    const counted = (written: string) =>
      clientAddress(new Headers({ 'x-forwarded-for': written.replace(new RegExp(find), replace) }));
    expect(counted('203.0.113.7, 172.30.0.1')).toBe('203.0.113.7');
    expect(counted('9.9.9.9, 203.0.113.7, 172.30.0.1')).toBe('203.0.113.7');
    expect(counted('2001:db8::7, 172.30.0.1')).toBe('2001:db8::7');
    expect(counted('203.0.113.8')).toBe('203.0.113.8');
    expect(caddyfile).not.toContain('{http.request.header');
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
