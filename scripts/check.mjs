import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { ensureInstalled, root } from './installed.mjs';

ensureInstalled();
const bin = (...names) => join(root, 'node_modules', ...names);
const checks = [
  { name: 'types', args: [bin('typescript', 'bin', 'tsc'), '-p', 'tsconfig.json'] },
  { name: 'core types', args: [bin('typescript', 'bin', 'tsc'), '-p', 'tsconfig.core.json'] },
  { name: 'lint', args: [bin('oxlint', 'bin', 'oxlint'), '--config', '.oxlintrc.json', '--deny-warnings', 'src', 'tests', 'scripts'] },
  { name: 'architecture and unit tests', args: [bin('vitest', 'vitest.mjs'), 'run', '--project', 'unit', '--reporter', 'dot'] },
];

/** Runs one check; its output is held back so that checks running side by side do not mix theirs. */
const check = ({ name, args }) =>
  new Promise((resolve) => {
    const began = performance.now();
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data));
    child.on('close', (code) => {
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      if (code !== 0) console.log(output.trimEnd());
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name}, ${seconds} s`);
      resolve(code === 0);
    });
  });

const passed = await Promise.all(checks.map(check));
process.exitCode = passed.every(Boolean) ? 0 : 1;
