import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { useOwnCompilers } from '../lib/http/compilers.js'
import { Info, paths, QueueState } from './api.js'
import { findPackageFolder } from './package-files.js'
import type { ConsoleParts } from './parts.js'

const APPIDS_SHOWN = 100

/** The routes about this process and the state of the queue. */
const status: FastifyPluginAsyncTypebox<{ parts: ConsoleParts }> = async function (fastify, { parts }) {
  const { accounts, queue, engine, node, isSandbox, portalPath, limits } = parts
  const { version } = JSON.parse(readFileSync(join(findPackageFolder(), 'package.json'), 'utf8')) as { version: string }
  const startedAt = Date.now()
  useOwnCompilers(fastify)

  fastify.get(paths.info, { schema: { hide: true, response: { 200: Info } } }, async () => {
    const appids = accounts?.appids() ?? Array.from(accounts?.contexts() ?? [], ({ account }) => account.appid)
    return { version, node, startedAt, sandbox: isSandbox, engine, appids: [...appids].slice(0, APPIDS_SHOWN), accounts: accounts?.status().configured, portalPath, history: limits }
  })

  fastify.get(paths.queue, { schema: { hide: true, response: { 200: QueueState } } }, async () => {
    return await queue.status?.() ?? { waiting: 0, delayed: 0, running: 0, dead: 0, working: true }
  })
}

export default status
