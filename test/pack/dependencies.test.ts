import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { tableRows } from '../docs/markdown.js'
import { manifest, root } from './package.js'

interface LockEntry { version: string, license?: string, integrity?: string, resolved?: string, dev?: boolean, devOptional?: boolean }

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
  t.same(rows.map(([name]) => name), Object.keys(manifest.dependencies).map(name => `\`${name}\``))
  for (const [cell = '', licence, why = ''] of rows) {
    t.equal(licence, licenceOf(`node_modules/${names(cell)[0]}`), cell)
    t.ok(why.length > 10, cell)
  }
})

t.test('every licence of the production tree is a plain one or explained', async t => {
  const explained = new Map(tableRows(page, 'licence').map(([licence, cell]) => [licence!, names(cell ?? '')]))
  const found = new Map([...explained.keys()].map(licence => [licence, new Set<string>()]))
  for (const [path, { dev }] of Object.entries(packages)) {
    const licence = licenceOf(path)
    if (dev || /^(MIT|ISC|Apache-2\.0|BSD-[23]-Clause)$/.test(licence ?? '')) continue
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
