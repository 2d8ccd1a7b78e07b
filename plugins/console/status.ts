import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { useOwnCompilers } from '../lib/http/compilers.js'
import { Info, paths, QueueState } from './api.js'

const APPIDS_SHOWN = 100

/** The package's version. Its package.json stands above the sources and above what they compile to. */
function readVersion (): string {
  for (const path of ['../../package.json', '../../../package.json']) {
    try {
      return (JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as { version: string }).version
    } catch {}
  }
  return 'unknown'
}

export interface StatusOptions { isSandbox: boolean, portalPath: string }

/** What this process is, and how much waits in the queue. */
const status: FastifyPluginAsyncTypebox<StatusOptions> = async function (fastify, { isSandbox, portalPath }) {
  const version = readVersion()
  const startedAt = Date.now()
  useOwnCompilers(fastify)

  fastify.get(paths.info, { schema: { hide: true, response: { 200: Info } } }, async () => {
    const { accounts } = fastify.wechat
    const appids = accounts === undefined ? [] : [...accounts.contexts()].map(({ account }) => account.appid)
    return { version, node: `${hostname()}:${process.pid}`, startedAt, sandbox: isSandbox, appids: appids.slice(0, APPIDS_SHOWN), accounts: accounts?.status().configured, portalPath }
  })

  fastify.get(paths.queue, { schema: { hide: true, response: { 200: QueueState } } }, async () => {
    const state = await fastify.wechat.queue.status?.()
    return state ?? { waiting: 0, delayed: 0, running: 0, dead: 0, working: true }
  })
}

export default status
