import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { tableRows } from '../docs/markdown.js'
import { manifest, root } from './package.js'

interface LockEntry { version: string, license?: string, integrity?: string, resolved?: string, dependencies?: object, optionalDependencies?: object }

const { '': project, ...packages }: Record<string, LockEntry> = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
const page = readFileSync(join(root, 'docs/dependencies.md'), 'utf8')
const names = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name!)

function licenceOf (path: string): string | undefined {
  const file = join(root, path, 'package.json')
  // binaries for other platforms are in the lock file only
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).license : packages[path]!.license
}

t.test('every dependency has its row, with its licence and a reason, and no row is of another', async t => {
  const rows = tableRows(page, 'package')
  t.same(rows.map(([name]) => name), Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }).map(name => `\`${name}\``))
  for (const [cell = '', licence, why = ''] of rows) {
    t.equal(licence, licenceOf(`node_modules/${names(cell)[0]}`), cell)
    t.ok(why.length > 10, cell)
  }
})

/** The paths in the lock file of all that an app gets with this package, its optional peers included. */
function installedTree (): Set<string> {
  const found = new Set<string>()
  const visit = (name: string, from: string) => {
    let folder = from
    while (packages[`${folder}node_modules/${name}`] === undefined && folder !== '') folder = folder.slice(0, folder.lastIndexOf('node_modules/', folder.length - 2))
    const path = `${folder}node_modules/${name}`
    if (found.has(path) || packages[path] === undefined) return
    found.add(path)
    const { dependencies, optionalDependencies } = packages[path]
    for (const dependency of Object.keys({ ...dependencies, ...optionalDependencies })) visit(dependency, `${path}/`)
  }
  for (const name of Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })) visit(name, '')
  return found
}

t.test('every licence of what an app gets is a plain one or explained', async t => {
  const explained = new Map(tableRows(page, 'licence').map(([licence, cell]) => [licence!, names(cell ?? '')]))
  const found = new Map([...explained.keys()].map(licence => [licence, new Set<string>()]))
  const tree = installedTree()
  t.ok(tree.size > 80)
  for (const path of tree) {
    const licence = licenceOf(path)
    if (/^(MIT|ISC|Apache-2\.0|BSD-[23]-Clause)$/.test(licence ?? '')) continue
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    if (explained.get(licence!)?.includes(name)) found.get(licence!)!.add(name)
    else t.fail(`${path}: ${licence}`)
  }
  for (const [licence, packages] of explained) t.same([...found.get(licence)!].sort(), packages, `${licence} names what is there`)
})

t.test('the lock file pins every package by its digest and names no registry; each override is explained', async t => {
  t.ok(project)
  for (const [path, { integrity, resolved }] of Object.entries(packages)) {
    if (integrity === undefined || resolved !== undefined) t.fail(path)
  }
  t.same(tableRows(page, 'override').map(([cell]) => cell), Object.entries(manifest.overrides).map(([name, version]) => `\`${name}\` ${version}`))
})

t.test('a checkout and the tools of its checks install as many packages as the page says', async t => {
  const rows = tableRows(page, 'package.json')
  t.equal(rows.length, 2)
  for (const [cell, count] of rows) {
    const lockFile = cell!.includes('checks') ? 'scripts/checks/package-lock.json' : 'package-lock.json'
    // the packages of one kind of machine are few
    const everywhere = Object.values<{ os?: string[], optional?: boolean }>(JSON.parse(readFileSync(join(root, lockFile), 'utf8')).packages).filter(({ os, optional }) => os === undefined && optional !== true).length - 1
    t.ok(Math.abs(Number(count) - everywhere) <= 12, `${cell}: ${count}, and ${everywhere} on every machine`)
  }
})
