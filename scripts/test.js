// Runs the test files in processes that tap judges:  npm test -- [--quick] [--jobs=N] [--tap] [test/folder or file ...]
// All of them are compiled once before: a TypeScript loader in each of their processes would take half of the time.
// Most files share a process with others: to start a process takes longer than to run most of them.
// Without --jobs, as many run at once as keep the processors busy: a program that waits leaves its place to another,
// and on a machine that is busy with something else there is one for each processor.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import { SourceMap } from 'node:module'
import { join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { transform } from 'esbuild'
import { bundlePackages } from './lib/bundled-packages.js'

// A tree that looks as this one does: links to all that is here, and beside each TypeScript file what it compiles to.
// Each run has its own, so that two runs at once do not take each other's files away.
const TREES = resolve('.tap/compiled')
const PACKAGES = resolve('.tap/packages')
const TREE = join(TREES, String(process.pid))
const END_AT_ONCE = fileURLToPath(new URL('lib/end-at-once.cjs', import.meta.url))
const SOURCES = ['client', 'examples', 'fuzz', 'plugins', 'routes', 'scripts', 'server', 'test']
const LEFT_OUT = ['.git', '.tap', 'node_modules', 'package.json']
// These start servers, browsers or compilers of their own, or take long. They begin first, and the quick run leaves them out.
const SLOW = /^test\/(server|faults|leaks|hostile|pack|client|docs|examples|openapi|console)\/|\/(kill|types|every-operation|all-operations|example-suites|wechat-openapi|under-load|limits|isolation|upload-stream|upload-memory|redis|editor|page|reload|metrics|month|sqlite|memory|workers|start|platform|client-gone)[^/]*$/
// these mostly wait for other processes
const WAITING = /^test\/(server|faults|leaks|queue|engines|store|hostile)\//
// The programs with these take longest. They begin before the others, so that none of them runs alone at the end.
const LONG = /^test\/(server\/(workers|bus-kill|bus-deadline|pay-kill)|store\/workers|queue\/(redis|kill)\.|leaks\/routes|console\/(pages|many)|client\/(streams|virtual-payment)|accounts\/types|examples\/shop|routes\/limits|faults\/(redis|upstream))/
// these measure their process, look at what it has loaded, or take as long as a group
const ALONE = /\/(option-schemas|[^/]*memory|many|isolation|under-load|workers)\.test\.ts$|^test\/(leaks|hostile|faults|queue)\/|^test\/openapi\/page|^test\/server\/(bus-|cluster-|pay-kill|rolling-restart|workers|start)/
// these share the package that they build
const PACKED = /^test\/(pack\/|(docs|accounts)\/types)/
// these share a browser
const BROWSER = /^test\/(console\/(pages|page|try-page|pay-in-the-phone|virtual-goods-in-the-phone)|client\/chromium|docs\/pictures|openapi\/docs)\./
const FILES_IN_A_GROUP = { slow: 6, quick: 12 }
const MAX_JOBS = 8
const LOOK_MS = 200
// above this share of idle processor time, another program may start
const IDLE_SHARE = 0.15
const LIMIT_MS = 600_000

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean', default: false }, tap: { type: 'boolean', default: false }, jobs: { type: 'string' } }
})

async function compile (source, target) {
  const { code, map } = await transform(readFileSync(source, 'utf8'), {
    loader: 'ts',
    format: 'esm',
    target: 'node20',
    supported: { 'import-attributes': true },
    sourcemap: 'external',
    sourcesContent: false,
    sourcefile: source,
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } }
  })
  writeFileSync(target, code)
  writeFileSync(`${target}.map`, map)
}

function * link (folder, target) {
  mkdirSync(target)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const source = join(folder, entry.name)
    const isTop = folder === '.'
    if (isTop && LEFT_OUT.includes(entry.name)) continue
    if (entry.isDirectory() && entry.name !== 'node_modules' && (!isTop || SOURCES.includes(entry.name))) yield * link(source, join(target, entry.name))
    else symlinkSync(resolve(source), join(target, entry.name))
    if (entry.isFile() && /(?<!\.d)\.ts$/.test(entry.name)) yield compile(resolve(source), join(target, entry.name.replace(/ts$/, 'js')))
  }
}

function isRunning (pid) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Removes what runs have left that could not clean up. */
function removeOldTrees () {
  mkdirSync(TREES, { recursive: true })
  for (const name of readdirSync(TREES)) if (!/^\d+$/.test(name) || !isRunning(Number(name))) rmSync(join(TREES, name), { recursive: true, force: true })
}

async function compileAll () {
  removeOldTrees()
  rmSync(TREE, { recursive: true, force: true })
  const packages = bundlePackages(PACKAGES)
  await Promise.all([...link('.', TREE), packages])
  symlinkSync(await packages, join(TREE, 'node_modules'))
  // the package that tests import by its name is this tree, too
  writeFileSync(join(TREE, 'package.json'), readFileSync('package.json', 'utf8').replaceAll(/(?<="fastify-wechat-source": "[^"]+\.)ts(?=")/g, 'js'))
}

function split (files, pattern) {
  return [files.filter(file => pattern.test(file)), files.filter(file => !pattern.test(file))]
}

/** Takes from both lists by turns, so that what waits runs beside what computes. */
function mix (first, second) {
  return Array.from({ length: Math.max(first.length, second.length) }, (_, index) => [first[index], second[index]]).flat().filter(program => program !== undefined)
}

/** The files of each program: some have one of their own, the others share programs of `size`. */
function group (files, size) {
  const [packed, unpacked] = split(files, PACKED)
  const [browsing, others] = split(unpacked, BROWSER)
  const [alone, together] = split(others, ALONE)
  const groups = Array.from({ length: Math.ceil(together.length / size) }, (_, index) => together.slice(index * size, (index + 1) * size))
  return [packed, browsing, ...alone.map(file => [file]), ...groups].filter(({ length }) => length > 0)
}

function testPrograms () {
  const [slow, quick] = split(testFiles(), SLOW)
  const [waiting, computing] = split(slow, WAITING)
  const slowPrograms = options.quick ? [] : mix(group(computing, FILES_IN_A_GROUP.slow), group(waiting, FILES_IN_A_GROUP.slow))
  const isLong = files => files.some(file => LONG.test(file))
  return [...slowPrograms.filter(isLong), ...slowPrograms.filter(files => !isLong(files)), ...group(quick, FILES_IN_A_GROUP.quick)]
    .map(files => ({ name: files.length === 1 ? files[0] : `${files[0]} to ${files.at(-1)} (${files.length} files)`, files }))
}

// tap ends when it has nothing to do, which it would find between the tests of a file and a next one that takes long to load
const HOLD = "Object.defineProperty(t, 'idle', { value: false, configurable: true })\n"
const RELEASE = "delete t.idle\nt.emit('idle')\n"

/** The module to run, in the compiled tree. The name of a group's module is its own, since tap names folders of tests by it. */
function moduleOf ({ files }) {
  const [first, ...others] = files.map(file => file.replace(/ts$/, 'js'))
  if (others.length === 0) return first
  const module = `${first.replace('.test.js', '')}.group.js`
  const imports = [first, ...others].map(file => `await import(${JSON.stringify(`./${relative(join(module, '..'), file)}`)})\n`)
  writeFileSync(join(TREE, module), `import t from 'tap'\n${HOLD}${imports.join('')}${RELEASE}`)
  return module
}

function testFiles () {
  const all = readdirSync('test', { recursive: true }).map(name => `test/${name.replaceAll('\\', '/')}`).filter(name => name.endsWith('.test.ts')).sort()
  const asked = positionals.map(name => name.replace(/^\.\//, '').replace(/\/$/, ''))
  const files = asked.length === 0 ? all : all.filter(file => asked.some(name => file === name || file.startsWith(`${name}/`)))
  for (const file of files) if (!/\btest\(/.test(readFileSync(file, 'utf8'))) throw new Error(`${file} has no tests`)
  for (const name of asked) if (!files.some(file => file.startsWith(name))) throw new Error(`there is no test in ${name}`)
  return files
}

/** Runs a program; answers what it printed and what tap counted. A program whose process ended otherwise than by an exit code 0 has failed. */
function run (program) {
  const startedAt = performance.now()
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--conditions=fastify-wechat-source', '--require', END_AT_ONCE, moduleOf(program)], {
      cwd: TREE,
      env: { ...process.env, TAP_TIMEOUT: program.files.length === 1 ? '300' : '590' },
      stdio: ['ignore', 'pipe', 'inherit']
    })
    let output = ''
    const timer = setTimeout(() => child.kill('SIGKILL'), LIMIT_MS)
    child.stdout.setEncoding('utf8').on('data', chunk => { output += chunk })
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      const counts = Object.fromEntries(['total', 'pass', 'fail', 'skip', 'todo'].map(name => [name, Number(new RegExp(`^# \\{.*\\b${name}: (\\d+)`, 'm').exec(output)?.[1] ?? 0)]))
      if (counts.total === 0) signal ??= 'no assertion'
      // tap says so and goes on
      const isCut = output.includes('cannot create subtest after parent test ends')
      const failed = code !== 0 || counts.total === 0 || isCut
      if (failed) {
        counts.fail ||= 1
        output = mapPlaces(output)
      }
      resolve({ ...program, output, counts, signal, failed, seconds: (performance.now() - startedAt) / 1000 })
    })
  })
}

/** The place in the source of a place in a compiled file; undefined for a place in another file. */
function placeInSource (file, line, column) {
  const compiled = resolve(TREE, file.replace(/^file:\/\//, ''))
  if (!compiled.startsWith(TREE) || !existsSync(`${compiled}.map`)) return undefined
  const map = new SourceMap(JSON.parse(readFileSync(`${compiled}.map`, 'utf8')))
  const { originalSource, originalLine, originalColumn } = map.findEntry(line - 1, column - 1)
  return originalSource === undefined ? undefined : { file: relative('.', originalSource), line: originalLine + 1, column: originalColumn + 1 }
}

/** Names the places of the sources in place of the compiled ones. The test processes read no source maps, which takes a tenth of their time. */
function mapPlaces (output) {
  return output
    .replaceAll(/(fileName: )(\S+\.js)(\n\s+lineNumber: )(\d+)(\n\s+columnNumber: )(\d+)/g, (text, before, file, middle, line, last, column) => {
      const place = placeInSource(file, Number(line), Number(column))
      return place === undefined ? text : `${before}${place.file}${middle}${place.line}${last}${place.column}`
    })
    .replaceAll(/((?:file:\/\/)?[\w./-]+\.js):(\d+):(\d+)/g, (text, file, line, column) => {
      const place = placeInSource(file, Number(line), Number(column))
      return place === undefined ? text : `${place.file}:${place.line}:${place.column}`
    })
}

/** The failures of a file's output, each with its subtest's name. */
function failuresOf (output) {
  const lines = output.split('\n')
  const kept = []
  let depth = -1
  for (const line of lines) {
    const indent = line.search(/\S/)
    if (/^\s*not ok/.test(line)) depth = indent
    else if (indent !== -1 && indent <= depth) depth = -1
    if (depth !== -1) kept.push(line)
  }
  return kept.length > 0 ? kept.join('\n') : lines.slice(-30).join('\n')
}

/** The files that a failed program's failures name; all of its files when they name none. */
function failedFiles ({ files, output }) {
  const failures = failuresOf(output)
  const named = files.filter(file => failures.includes(file))
  return named.length > 0 ? named : files
}

function report (index, { name, output, counts, signal, failed, seconds }) {
  const result = `${failed ? 'not ok' : 'ok'} ${index} - ${name} # time=${Math.round(seconds * 1000)}ms`
  if (options.tap) process.stdout.write(`# Subtest: ${name}\n${output.replaceAll(/^(?=.)/gm, '    ')}${result}\n`)
  else process.stdout.write(`${failed ? 'FAIL' : ' ok '} ${name}  ${counts.pass} of ${counts.total}, ${seconds.toFixed(1)} s${signal ? `, ${signal}` : ''}\n${failed ? `${failuresOf(output)}\n` : ''}`)
}

/** The idle and the whole time of all processors so far, in milliseconds. */
function processorTimes () {
  const times = cpus().map(({ times }) => times)
  const idle = times.reduce((sum, { idle }) => sum + idle, 0)
  return { idle, all: times.reduce((sum, each) => sum + Object.values(each).reduce((a, b) => a + b, 0), 0) }
}

/** Runs the programs in their order. */
async function runAll (programs, done) {
  const least = Math.max(1, Number(options.jobs ?? availableParallelism()))
  const most = options.jobs === undefined ? Math.max(MAX_JOBS, least) : least
  const waiting = [...programs]
  const running = new Set()
  let before = processorTimes()
  while (waiting.length > 0 || running.size > 0) {
    const now = processorTimes()
    const isIdle = now.all > before.all && (now.idle - before.idle) / (now.all - before.all) > IDLE_SHARE
    before = now
    while (waiting.length > 0 && running.size < least) start()
    if (isIdle && waiting.length > 0 && running.size < most) start()
    let timer
    await Promise.race([...running, new Promise(resolve => { timer = setTimeout(resolve, LOOK_MS) })])
    clearTimeout(timer)
  }

  function start () {
    const program = run(waiting.shift()).then(result => {
      running.delete(program)
      done(result)
    })
    running.add(program)
  }
}

await compileAll()
const waiting = testPrograms()
const sum = { total: 0, pass: 0, fail: 0, skip: 0, todo: 0 }
const failedResults = []
const startedAt = performance.now()
let index = 0
if (options.tap) process.stdout.write(`TAP version 14\n1..${waiting.length}\n`)
await runAll(waiting, result => {
  for (const name of Object.keys(sum)) sum[name] += result.counts[name]
  if (result.failed) failedResults.push(result)
  report(++index, result)
})
// once more at the end, where a reader of a long log looks first
if (options.tap) for (const { name, output } of failedResults) process.stdout.write(`\n# ${name}\n${failuresOf(output).replaceAll(/^/gm, '# ')}\n`)
if (failedResults.length > 0) process.stdout.write(`\n${failedResults.flatMap(failedFiles).map(file => `failed: ${file}`).join('\n')}\n`)
const counts = Object.entries(sum).filter(([name, count]) => count > 0 || name === 'total' || name === 'pass').map(([name, count]) => `${name}: ${count}`)
process.stdout.write(`\n# { ${counts.join(', ')} }\n# time=${Math.round(performance.now() - startedAt)}ms\n`)
process.exitCode = failedResults.length === 0 && index > 0 ? 0 : 1
rmSync(TREE, { recursive: true, force: true })
