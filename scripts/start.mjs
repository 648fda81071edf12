#!/usr/bin/env node
// `npm start` and `npm run dev`. Runs before anything is installed: only what an old Node can still read stands here.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `\nNøglen needs Node 20.19 or newer; this is Node ${process.versions.node}. Install the current Node LTS and try again.\n`,
  );
  process.exit(1);
}
const { startApp } = await import('./setup/start-app.mjs');
await startApp({ dev: process.argv.includes('--dev'), empty: process.argv.includes('--empty') });
