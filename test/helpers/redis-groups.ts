import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Redis } from 'ioredis'
import { createCertificate } from '../../plugins/simulator/pay/x509.js'
import { choosePort } from './ports.js'

interface Teardown { teardown (work: () => void): void }

export interface RedisProcess {
  port: number
  /** Stops it like a power cut. */
  kill (): Promise<void>
}

/** A `redis-server` with additional lines of configuration, on a free port of 127.0.0.1. */
export async function startRedisWith (t: Teardown, lines: readonly string[], { port, sentinel = false }: { port?: number, sentinel?: boolean } = {}): Promise<RedisProcess> {
  const chosen = port ?? await choosePort()
  const dir = mkdtempSync(join(tmpdir(), 'redis-'))
  const file = join(dir, 'redis.conf')
  writeFileSync(file, [`port ${chosen}`, 'bind 127.0.0.1', `dir ${dir}`, 'save ""', ...lines].join('\n') + '\n')
  const child = spawn('redis-server', [file, ...(sentinel ? ['--sentinel'] : [])], { stdio: ['ignore', 'pipe', 'inherit'] })
  t.teardown(() => {
    child.kill('SIGKILL')
    rmSync(dir, { recursive: true, force: true })
  })
  await ready(child, sentinel ? '+monitor master' : 'Ready to accept connections')
  return {
    port: chosen,
    async kill () {
      const exited = once(child, 'exit')
      child.kill('SIGKILL')
      await exited
    }
  }
}

/** Chooses the ports of a group before any server of it starts: a server that starts behind the end of a failed test would never be stopped. */
async function choosePorts (count: number): Promise<number[]> {
  return Promise.all(Array.from({ length: count }, () => choosePort()))
}

function ready (child: ChildProcess, line: string): Promise<void> {
  let output = ''
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error(`redis-server ended:\n${output}`)))
    child.stdout!.on('data', (data) => {
      output += data
      if (output.includes(line)) resolve()
    })
  })
}

/** The answer to a command; the elements of a list are lines. */
async function ask (port: number, name: string, ...args: string[]): Promise<string> {
  const client = new Redis({ port, host: '127.0.0.1', lazyConnect: true, enableReadyCheck: false, retryStrategy: () => null })
  try {
    await client.connect()
    return [await client.call(name, ...args)].flat().join('\n')
  } finally {
    client.disconnect()
  }
}

/** Asks again and again until the answer is as it should be. */
async function until (condition: () => Promise<boolean>): Promise<void> {
  while (!await condition()) await sleep(50)
}

async function isReplicating ({ port }: RedisProcess): Promise<boolean> {
  return (await ask(port, 'info', 'replication')).includes('master_link_status:up')
}

/**
 * Lets a server take no more writes, and waits until its replicas have all that it has answered. Redis answers a write just before it sends it on:
 * what a server answers in between and dies is lost, whoever asks it.
 */
async function replicateAll (port: number): Promise<void> {
  await ask(port, 'client', 'pause', '10000', 'WRITE')
  await until(async () => {
    const answer = await ask(port, 'info', 'replication')
    const own = Number(/^master_repl_offset:(\d+)/m.exec(answer)?.[1])
    const theirs = [...answer.matchAll(/^slave\d+:.*\boffset=(\d+)/gm)].map(([, offset]) => Number(offset))
    return theirs.length > 0 && theirs.every(offset => offset >= own)
  })
}

export interface RedisGroup {
  url: string
  /** Stops the server that has the queue, and resolves once another server has replaced it. */
  failOver (): Promise<void>
}

/** A master, its replica and three sentinels. */
export async function startSentinels (t: Teardown): Promise<RedisGroup> {
  const first = await startRedisWith(t, [])
  const second = await startRedisWith(t, [`replicaof 127.0.0.1 ${first.port}`])
  const sentinels = await Promise.all((await choosePorts(3)).map(port => startRedisWith(t, [
    `sentinel monitor pushes 127.0.0.1 ${first.port} 2`,
    'sentinel down-after-milliseconds pushes 500',
    'sentinel failover-timeout pushes 3000'
  ], { sentinel: true, port })))
  const { port } = sentinels[0]!
  await until(async () => {
    const answer = await ask(port, 'sentinel', 'master', 'pushes')
    const count = (name: string) => Number(new RegExp(`^${name}\\n(\\d+)$`, 'm').exec(answer)?.[1])
    return count('num-slaves') >= 1 && count('num-other-sentinels') >= 2
  })
  await until(async () => isReplicating(second))
  return {
    url: `redis+sentinel://${sentinels.map(({ port }) => `127.0.0.1:${port}`).join()}/pushes`,
    async failOver () {
      await replicateAll(first.port)
      await first.kill()
      await until(async () => (await ask(port, 'sentinel', 'get-master-addr-by-name', 'pushes')).includes(String(second.port)))
    }
  }
}

/** Three masters, each with a replica. */
export async function startCluster (t: Teardown): Promise<RedisGroup> {
  const servers = await Promise.all((await choosePorts(6)).map(port => startClusterServer(t, port)))
  const addresses = servers.map(({ port }) => `127.0.0.1:${port}`)
  execFileSync('redis-cli', ['--cluster', 'create', ...addresses, '--cluster-replicas', '1', '--cluster-yes'], { stdio: 'ignore' })
  await until(async () => (await Promise.all(servers.map(({ port }) => ask(port, 'cluster', 'info')))).every(answer => answer.includes('cluster_state:ok')))
  await until(async () => (await Promise.all(servers.map(isReplicating))).filter(Boolean).length >= 3)
  const slot = await ask(servers[0]!.port, 'cluster', 'keyslot', '{queue}')
  /** The port of the master of the queue's slot, as a server sees it. */
  async function master (asked: number): Promise<number> {
    for (const line of (await ask(asked, 'cluster', 'nodes')).split('\n')) {
      const [, address, flags, , , , , , ...ranges] = line.split(' ')
      if (!flags?.includes('master') || flags.includes('fail')) continue
      const owns = ranges.some(range => {
        const [from, to = from] = range.split('-').map(Number)
        return from! <= Number(slot) && Number(slot) <= to!
      })
      if (owns) return Number(address!.split('@')[0]!.split(':')[1])
    }
    return 0
  }
  return {
    url: `redis+cluster://${addresses.join()}`,
    async failOver () {
      const before = await master(servers[0]!.port)
      await replicateAll(before)
      await servers.find(({ port }) => port === before)!.kill()
      const other = servers.find(({ port }) => port !== before)!.port
      await until(async () => ![0, before].includes(await master(other)))
    }
  }
}

async function startClusterServer (t: Teardown, port: number): Promise<RedisProcess> {
  return startRedisWith(t, ['cluster-enabled yes', 'cluster-node-timeout 1000', 'cluster-config-file nodes.conf'], { port })
}

/** A `redis-server` that speaks only TLS, under the name localhost with a self-signed certificate. */
export async function startTlsRedis (t: Teardown): Promise<RedisProcess & { certificate: string, certificateFile: string }> {
  const dir = mkdtempSync(join(tmpdir(), 'redis-tls-'))
  t.teardown(() => rmSync(dir, { recursive: true, force: true }))
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const certificate = createCertificate({ privateKey, commonName: 'localhost', notBefore: Date.now() - 3_600_000, notAfter: Date.now() + 86_400_000 })
  const certificateFile = join(dir, 'certificate.pem')
  writeFileSync(certificateFile, certificate)
  writeFileSync(join(dir, 'key.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }))
  const port = await choosePort()
  const server = await startRedisWith(t, ['port 0', `tls-port ${port}`, `tls-cert-file ${certificateFile}`, `tls-key-file ${join(dir, 'key.pem')}`, `tls-ca-cert-file ${certificateFile}`, 'tls-auth-clients no'], { port })
  return { ...server, certificate, certificateFile }
}
