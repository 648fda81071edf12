#!/usr/bin/env node
// `npm test`: everything that proves the app, on a fresh clone too. `-- --only unit,e2e` runs some stages, `-- --full`
// the long runs as well; what follows a second `--` goes to the test tool.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`\nNøglen needs Node 20.19 or newer; this is Node ${process.versions.node}.\n`);
  process.exit(1);
}
const { runStages } = await import('./stages/run-stages.mjs');
await runStages(process.argv.slice(2));
