import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { connectRedis } from '../plugins/engines/redis.js'
import { createRedisQueue } from '../plugins/queue/redis/index.js'
import { installedPeers } from './lib/compare.js'

export const question = 'What does the queue on Redis take and handle, beside a bare BullMQ?'

const PUSHES = 10_000
const WAITING = 20_000
const ADDERS = 200
const CONCURRENCY = 100
// npm run bench -- queue 3 runs three rounds
const ROUNDS = Number(process.argv[3] ?? 5)
const ACCOUNTS = 20
const SENDERS = 500
// a decrypted text message, which has about the size of a typical push
const raw = `<xml><ToUserName><![CDATA[gh_0123456789ab]]></ToUserName><FromUserName><![CDATA[o_0123456789_0123456789abcd]]></FromUserName><CreateTime>1764288000</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[${'图片'.repeat(20)}]]></Content><MsgId>24000000000000001</MsgId></xml>`

interface Push { appid: string, key: string, raw: string, sender: string, rules: string[], event: string }

/** A queue with one worker in this process. */
interface Subject {
  add (push: Push): Promise<unknown>
  process (handled: (key: string) => void): void
  close (): Promise<void>
}

type Open = (port: number, name: string) => Promise<Subject>

const openOurs: Open = async (port, name) => {
  const link = connectRedis({ redis: `redis://127.0.0.1:${port}`, prefix: name })
  await link.checked()
  const queue = createRedisQueue(link, { concurrency: CONCURRENCY, concurrencyPerAccount: CONCURRENCY })
  return {
    add: (push) => queue.add(push),
    process: (handled) => queue.process(async ({ key }) => handled(key)),
    close: async () => {
      await queue.close()
      await link.close()
    }
  }
}

// as much of BullMQ as is called here: only whoever runs the benchmark installs it
interface BullMq {
  Queue: new (name: string, options: object) => { add (name: string, data: unknown, options: object): Promise<unknown>, close (): Promise<void> }
  Worker: new (name: string, work: (job: { data: Push }) => Promise<void>, options: object) => { close (): Promise<void> }
}

const openBullMq: Open = async (port, name) => {
  const { Queue, Worker } = createRequire(import.meta.url)('bullmq') as BullMq
  const connection = { host: '127.0.0.1', port, maxRetriesPerRequest: null }
  const queue = new Queue(name, { connection })
  const workers: Array<{ close (): Promise<void> }> = []
  return {
    // the id identifies a redelivery
    add: (push) => queue.add('push', push, { jobId: `${push.appid}-${push.key}`, removeOnComplete: true }),
    process: (handled) => { workers.push(new Worker(name, async ({ data }) => handled(data.key), { connection, concurrency: CONCURRENCY })) },
    close: async () => {
      for (const worker of workers) await worker.close()
      await queue.close()
    }
  }
}

function createPush (number: number): Push {
  return { appid: `wx${String(number % ACCOUNTS).padStart(16, '0')}`, key: `${number}`, raw, sender: `sender${number % SENDERS}`, rules: ['text'], event: 'text' }
}

async function addAll (subject: Subject, count: number): Promise<void> {
  let next = 0
  await Promise.all(Array.from({ length: ADDERS }, async () => {
    while (next < count) await subject.add(createPush(next++))
  }))
}

/** Resolves with the milliseconds until so many pushes are handled. */
function handleAll (subject: Subject, count: number): Promise<number> {
  const from = performance.now()
  return new Promise((resolve) => {
    let handled = 0
    subject.process(() => { if (++handled === count) resolve(performance.now() - from) })
  })
}

async function withSubject<T> (open: Open, port: number, work: (subject: Subject) => Promise<T>): Promise<T> {
  const subject = await open(port, `bench-${Math.random()}`)
  try {
    return await work(subject)
  } finally {
    await subject.close()
  }
}

/** Pushes a second that are accepted and handled. */
function measureRate (open: Open, port: number): Promise<number> {
  return withSubject(open, port, async (subject) => {
    const handled = handleAll(subject, PUSHES)
    await addAll(subject, PUSHES)
    return PUSHES / (await handled / 1000)
  })
}

/** Seconds until a backlog is handled. */
function measureDrain (open: Open, port: number): Promise<number> {
  return withSubject(open, port, async (subject) => {
    await addAll(subject, WAITING)
    return await handleAll(subject, WAITING) / 1000
  })
}

async function startRedis (): Promise<{ port: number, stop (): Promise<void> }> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  const dir = mkdtempSync(join(tmpdir(), 'bench-redis-'))
  const child = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--dir', dir, '--save', '', '--appendonly', 'yes', '--appendfsync', 'everysec', '--maxmemory-policy', 'noeviction'], { stdio: 'ignore' })
  await sleep(1000)
  return {
    port,
    async stop () {
      const exited = once(child, 'exit')
      child.kill()
      await exited
      rmSync(dir, { recursive: true, force: true })
    }
  }
}

const median = (values: number[]) => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)]!

export async function run (): Promise<void> {
  const rows: Array<{ name: string, open: Open, rates: number[], drains: number[] }> = [{ name: 'ours', open: openOurs, rates: [], drains: [] }]
  if (installedPeers('bullmq').length > 0) rows.push({ name: 'bare BullMQ', open: openBullMq, rates: [], drains: [] })
  const redis = await startRedis()
  try {
    for (let round = 0; round < ROUNDS; round++) {
      for (const { open, rates, drains } of round % 2 === 0 ? rows : rows.toReversed()) {
        rates.push(await measureRate(open, redis.port))
        drains.push(await measureDrain(open, redis.port))
      }
    }
  } finally {
    await redis.stop()
  }
  console.log(`\n|  | accepted and handled, a second | of BullMQ, median of ${ROUNDS} rounds | ${WAITING} waiting drain in |\n| --- | ---: | ---: | ---: |`)
  const [, bare] = rows
  for (const { name, rates, drains } of rows) {
    const ratio = bare === undefined ? '' : median(rates.map((rate, round) => rate / bare.rates[round]!)).toFixed(2)
    console.log(`| ${name} | ${median(rates).toFixed(0)} | ${ratio} | ${median(drains).toFixed(1)} s |`)
  }
}
