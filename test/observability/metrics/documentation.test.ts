import { readFileSync } from 'node:fs'
import t from 'tap'
import { parse } from 'yaml'
import { codeBlocks, root, tableRows } from '../../docs/markdown.js'
import { startHub } from '../../helpers/hub.js'

const page = readFileSync(`${root}docs/observability.md`, 'utf8')
const named = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name!)
const documented = tableRows(page, 'metric').map(([name, type, labels]) => ({ name: named(name!)[0]!, type: type!, labels: named(labels!) }))

interface Instrument { name: string, type: string, labelNames: string[] }

t.test('the table of metrics is the registry, with types and labels', async t => {
  const { app } = await startHub(t)
  const found: Instrument[] = []
  for (const { name } of await app.wechat.metrics.registry.getMetricsAsJSON()) {
    if (/^(process|nodejs)_/.test(name)) continue
    const { labelNames } = app.wechat.metrics.registry.getSingleMetric(name) as unknown as Instrument
    const { type } = (await app.wechat.metrics.registry.getMetricsAsJSON()).find(metric => metric.name === name)!
    found.push({ name, type: String(type), labelNames })
  }
  const inOrder = <T extends { name: string }>(list: T[]) => list.sort((one, other) => one.name < other.name ? -1 : 1)
  t.same(inOrder(documented.map(({ labels, ...rest }) => ({ ...rest, labels: labels.sort() }))), inOrder(found.map(({ name, type, labelNames }) => ({ name, type, labels: [...labelNames].sort() }))))
  for (const { name, type } of documented) {
    t.equal(name.endsWith('_total'), type === 'counter', name)
    if (/duration|age/.test(name)) t.match(name, /_seconds$/)
  }
})

t.test('every alert asks for metrics that exist', async t => {
  const { groups } = parse(codeBlocks(page).find(({ language }) => language === 'yaml')!.code) as { groups: Array<{ rules: Array<{ expr: string }> }> }
  const rules = groups.flatMap(({ rules }) => rules)
  t.ok(rules.length >= 5)
  for (const { expr } of rules) {
    const used = [...expr.matchAll(/\b(?:wechat|http)_\w+/g)].map(([name]) => name)
    t.ok(used.length > 0, expr)
    for (const name of used) t.ok(documented.some(metric => metric.name === name), name)
  }
})
