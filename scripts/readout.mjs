#!/usr/bin/env node
import { ensureInstalled, root } from './installed.mjs';

ensureInstalled();
const { commandLine } = await import('./built.mjs');
const { runHere } = await commandLine();
process.exitCode = await runHere(process.argv.slice(2), root);
