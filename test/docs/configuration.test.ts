import { readFileSync } from 'node:fs'
import t from 'tap'
import { serverOptions } from '../../plugins/index.js'
import { VARIABLES } from '../../server/config.js'
import { codeBlocks, root } from './markdown.js'

const blocks = codeBlocks(readFileSync(`${root}docs/deploying.md`, 'utf8'))
const block = (language: string) => blocks.find(block => block.language === language)!.code
const { paths } = JSON.parse(readFileSync(`${root}openapi.json`, 'utf8')) as { paths: Record<string, object> }
const { bin } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { bin: Record<string, string> }
const isKnown = (name: string) => Object.hasOwn(VARIABLES, name) || name === 'NODE_ENV'

interface Directive { name: string, values: string[], block?: Directive[] }

/** Parses a configuration as nginx does: words, ended by ";" or followed by a block. Throws if nginx would refuse it. */
function parseNginx (text: string): Directive[] {
  const tokens = text.replaceAll(/#.*$/gm, '').match(/"[^"]*"|[{};]|[^\s{};"]+/g) ?? []
  let at = 0
  function readBlock (inner: boolean): Directive[] {
    const found: Directive[] = []
    while (at < tokens.length && tokens[at] !== '}') {
      const words: string[] = []
      while (at < tokens.length && !'{};'.includes(tokens[at]!)) words.push(tokens[at++]!)
      const [name, ...values] = words
      const end = tokens[at++]
      if (name === undefined || end === undefined || end === '}') throw new Error(`nginx: ${words.join(' ')} has no end`)
      found.push(end === ';' ? { name, values } : { name, values, block: readBlock(true) })
    }
    if (inner !== (tokens[at++] === '}')) throw new Error('nginx: braces do not match')
    return found
  }
  return readBlock(false)
}

const all = (directives: Directive[], name: string) => directives.filter(directive => directive.name === name)
const MiB = (size: string) => Number(/^(\d+)m$/.exec(size)![1])

t.test('the nginx configuration sends each route where it belongs, and keeps what is for the inside there', async t => {
  t.throws(() => parseNginx('server { listen 80 }'))
  t.throws(() => parseNginx('server { listen 80;'))
  const config = parseNginx(block('nginx'))
  const [server] = all(config, 'server')
  const [upstream] = all(config, 'upstream')
  const locations = all(server!.block!, 'location')

  function locationOf (path: string): Directive {
    const prefixes = locations.filter(({ values }) => values.length === 1 && path.startsWith(values[0]!)).sort((one, other) => other.values[0]!.length - one.values[0]!.length)
    const pattern = locations.find(({ values }) => values[0] === '~' && new RegExp(values[1]!).test(path))
    return pattern ?? prefixes[0]!
  }
  let passed = 0
  for (const path of Object.keys(paths)) {
    const { block } = locationOf(path)
    const inside = !path.startsWith('/wx/') || path.startsWith('/wx/token/')
    if (inside) {
      t.same(block, [{ name: 'return', values: ['404'] }], path)
      continue
    }
    passed++
    t.same(all(block!, 'proxy_pass').map(({ values }) => values), [[`http://${upstream!.values[0]}`]], path)
    // a picture of 10 MiB, 20 times; a push or JSON of 1 MiB
    t.ok(MiB(all(block!, 'client_max_body_size')[0]!.values[0]!) >= (path.includes('upload') ? 200 : 1), path)
  }
  t.ok(passed >= 8)
  for (const path of ['/openapi.json', '/docs/', '/']) t.equal(locationOf(path).block![0]!.name, 'return', path)

  const headers = new Map(all(server!.block!, 'proxy_set_header').map(({ values: [name, value] }) => [name, value]))
  t.equal(headers.get('X-Forwarded-For'), '$remote_addr', 'what the client says of itself is not passed on')
  const seconds = Number(/^(\d+)s$/.exec(all(upstream!.block!, 'keepalive_timeout')[0]!.values[0]!)![1])
  t.ok(seconds * 1000 < serverOptions().keepAliveTimeout, 'nginx is the first to close')
})

t.test('the systemd unit starts what is there, with variables that are read, and waits longer than the server takes to stop', async t => {
  let section = ''
  const entries: Array<[section: string, name: string, value: string]> = []
  for (const line of block('ini').split('\n').filter(line => !/^\s*(#|;|$)/.test(line))) {
    const [, head] = /^\[(\w+)\]$/.exec(line) ?? []
    const [, name, value] = /^(\w+)=(.*)$/.exec(line) ?? []
    t.ok(head !== undefined || name !== undefined, line)
    if (head !== undefined) section = head
    else entries.push([section, name!, value!])
  }
  t.same([...new Set(entries.map(([section]) => section))], ['Unit', 'Service', 'Install'])
  const values = (name: string) => entries.filter(([section, other]) => section === 'Service' && other === name).map(([, , value]) => value)
  t.match(values('ExecStart')[0], `node_modules/fastify-wechat/${bin['fastify-wechat']} start`)
  const names = values('Environment').flatMap(value => value.split(' ')).map(pair => pair.split('=')[0]!)
  t.ok(names.length >= 3)
  for (const name of names) t.ok(isKnown(name), name)
  const stopMs = Number(/STOP_MS = ([\d_]+)/.exec(readFileSync(`${root}server/stop.ts`, 'utf8'))![1]!.replaceAll('_', ''))
  t.ok(Number(values('TimeoutStopSec')[0]) * 1000 > stopMs)
})

t.test('the Dockerfile has instructions that there are, variables that are read, the command that is published and a probe that is answered', async t => {
  const instructions = block('dockerfile').trim().split('\n').map(line => /^([A-Z]+) (.+)$/.exec(line)!)
  const known = ['FROM', 'ENV', 'WORKDIR', 'COPY', 'RUN', 'USER', 'VOLUME', 'EXPOSE', 'HEALTHCHECK', 'CMD']
  for (const [line, name] of instructions) t.ok(known.includes(name!), line!)
  const values = (wanted: string) => instructions.filter(([, name]) => name === wanted).map(([, , value]) => value!)
  t.match(values('FROM')[0], /^node:(2[0-9])-slim$/)
  for (const [, name] of values('ENV')[0]!.matchAll(/(\w+)=/g)) t.ok(isKnown(name!), name!)
  t.same(JSON.parse(values('CMD')[0]!), ['node', `node_modules/fastify-wechat/${bin['fastify-wechat']}`, 'start'])
  const probe = JSON.parse(/CMD (\[.*\])$/.exec(values('HEALTHCHECK')[0]!)![1]!) as string[]
  t.equal(probe[0], 'node')
  t.doesNotThrow(() => new Function(probe[2]!)) // eslint-disable-line no-new-func
  t.ok(Object.hasOwn(paths, new URL(/fetch\('([^']+)'/.exec(probe[2]!)![1]!).pathname))
})
