// Checks all types: the project's, and at the same time those of the console's page, which is a program for browsers.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'

// a large young generation saves a fifth of the compiler's CPU time: without it, it collects garbage most of all
const COMMAND = ['--max-semi-space-size=128', createRequire(import.meta.url).resolve('typescript/bin/tsc')]

const ends = await Promise.all([[], ['-p', 'plugins/console/web']].map(project => once(spawn(process.execPath, [...COMMAND, ...project], { stdio: 'inherit' }), 'exit')))
process.exitCode = ends.every(([code]) => code === 0) ? 0 : 1
