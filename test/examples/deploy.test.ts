import { readFileSync } from 'node:fs'
import t from 'tap'
import { parseAllDocuments } from 'yaml'
import { readConfig } from '../../server/config.js'
import { codeBlocks } from '../docs/markdown.js'
import { root } from '../helpers/program.js'

const file = (name: string) => readFileSync(`${root}examples/deploy/${name}`, 'utf8')

t.test('the files are what the page on deploying shows, in both languages', async t => {
  for (const page of ['docs/deploying.md', 'docs/zh/deploying.md']) {
    const blocks = codeBlocks(readFileSync(root + page, 'utf8'))
    const shown = (language: string) => blocks.find(block => block.language === language)?.code
    t.equal(shown('dockerfile'), file('Dockerfile'), page)
    t.equal(shown('ini'), `# /etc/systemd/system/fastify-wechat.service\n${file('fastify-wechat.service')}`, page)
    t.equal(shown('nginx'), file('nginx.conf'), page)
  }
})

t.test('the manifests are read without a complaint, and set only what the server knows', async t => {
  const [compose] = parseAllDocuments(file('compose.yaml'), { merge: true })
  t.same(compose!.errors, [])
  const { services } = compose!.toJS() as { services: Record<string, { environment?: Record<string, string>, stop_grace_period?: string }> }
  const manifests = parseAllDocuments(file('kubernetes.yaml'))
  for (const document of manifests) t.same(document.errors, [])
  const deployment = manifests[0]!.toJS() as { spec: { template: { spec: { containers: Array<{ env: Array<{ name: string, value?: string }> }>, terminationGracePeriodSeconds: number } } } }
  const { containers: [container], terminationGracePeriodSeconds } = deployment.spec.template.spec
  const pod = Object.fromEntries(container!.env.map(({ name, value = 'redis://redis' }) => [name, value]))
  for (const env of [services.one!.environment!, services.two!.environment!, pod]) t.doesNotThrow(() => readConfig(env))
  t.throws(() => readConfig({ ...pod, WECHAT_ACOUNTS: 'x' }), 'a misspelt one is refused')
  t.ok(terminationGracePeriodSeconds >= Number(pod.STOP_DELAY_SECONDS) + 28)
  for (const { environment, stop_grace_period: period } of [services.one!, services.two!]) t.ok(Number.parseInt(period!) >= Number(environment!.STOP_DELAY_SECONDS) + 28)
})
