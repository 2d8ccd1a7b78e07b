import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { install, pack, run } from './lib/pack.js'

// Measures the size of an install and the cost of importing each sub-path, and writes the tables of docs/package.md.

// the texts of the tables in each language of the documentation
const PAGES = {
  'docs/package.md': {
    measured: (version, machine) => `Measured with Node.js ${version} on ${machine.cores} cores of ${machine.model}: each import in a process of its own, the median of ${ROUNDS}. The time is that of the processor.`,
    imports: '| import | modules | CPU | memory |',
    installs: '| install | packages | size |',
    withOptional: names => `with ${names.join(', ')} as well`
  },
  'docs/zh/package.md': {
    measured: (version, machine) => `用 Node.js ${version} 在 ${machine.cores} 核 ${machine.model} 上测得：每次导入使用单独的进程，取 ${ROUNDS} 次的中位数。时间为处理器时间。`,
    imports: '| 导入 | 模块数 | CPU | 内存 |',
    installs: '| 安装 | 包数 | 大小 |',
    withOptional: names => `再加上 ${names.join('、')}`
  }
}
const ROUNDS = 5
const manifest = JSON.parse(readFileSync('package.json', 'utf8'))
const loader = new URL('./lib/loaded-modules.js', import.meta.url).href

const median = numbers => numbers.toSorted((a, b) => a - b)[numbers.length >> 1]
const node = (project, code) => JSON.parse(execFileSync(process.execPath, ['--expose-gc', '--input-type=module', '--eval', code], { cwd: project, encoding: 'utf8' }))

/** Counts the modules that an import loads. */
function countModules (project, specifier) {
  return node(project, `
    const { loadedModules } = await import(${JSON.stringify(loader)})
    console.log(JSON.stringify(await loadedModules(import.meta.resolve(${JSON.stringify(specifier)}))))`)
    .filter(file => !file.includes('/scripts/lib/')).length
}

/** Measures the CPU time and the memory of an import in a new process. */
function timeImport (project, specifier) {
  return node(project, `
    gc()
    const before = process.memoryUsage().rss, start = process.cpuUsage()
    ${specifier === undefined ? '' : `await import(${JSON.stringify(specifier)})`}
    const { user, system } = process.cpuUsage(start)
    gc()
    console.log(JSON.stringify({ ms: (user + system) / 1000, bytes: process.memoryUsage().rss - before }))`)
}

function costsOf (project, specifier) {
  const modules = countModules(project, specifier)
  const rounds = Array.from({ length: ROUNDS }, () => timeImport(project, specifier))
  return { specifier, modules, ms: median(rounds.map(({ ms }) => ms)), bytes: median(rounds.map(({ bytes }) => bytes)) }
}

function sizeOf (project) {
  const [kib] = run(project, 'du', '-sk', 'node_modules').split('\t')
  const { packages } = JSON.parse(readFileSync(join(project, 'node_modules/.package-lock.json'), 'utf8'))
  return { mib: Math.round(Number(kib) / 1024), packages: Object.keys(packages).length }
}

const { folder, tarball } = pack()
try {
  const plain = install(folder, 'plain', tarball, 'fastify')
  const optional = Object.keys(manifest.peerDependenciesMeta)
  const full = install(folder, 'full', tarball, 'fastify', ...optional)
  const specifiers = Object.entries(manifest.exports).filter(([, target]) => typeof target === 'object').map(([path]) => `${manifest.name}${path.slice(1)}`)
  const rows = ['fastify', ...specifiers].map(specifier => costsOf(plain, specifier))
  const [plainSize, fullSize] = [sizeOf(plain), sizeOf(full)]
  const machine = { cores: cpus().length, model: cpus()[0].model.trim() }
  for (const [page, { measured, imports, installs, withOptional }] of Object.entries(PAGES)) {
    const tables = [
      measured(process.version.slice(1), machine),
      [imports, '| --- | ---: | ---: | ---: |',
        ...rows.map(({ specifier, modules, ms, bytes }) => `| \`${specifier}\` | ${modules} | ${Math.round(ms)} ms | ${(bytes / 2 ** 20).toFixed(1)} MiB |`)].join('\n'),
      [installs, '| --- | ---: | ---: |',
        ...[['`npm install fastify fastify-wechat`', plainSize], [withOptional(optional.map(name => `\`${name}\``)), fullSize]]
          .map(([what, { packages, mib }]) => `| ${what} | ${packages} | ${mib} MiB |`)].join('\n')
    ].join('\n\n')
    writeFileSync(page, readFileSync(page, 'utf8').replace(/(<!-- costs -->\n)[^]*(<!-- \/costs -->)/, `$1\n${tables}\n\n$2`))
  }
} finally {
  rmSync(folder, { recursive: true })
}
