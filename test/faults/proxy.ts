import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { choosePort } from '../helpers/ports.js'

/** The treatment of a connection: forwarded, broken at once, or accepted and never answered. */
type Way = 'forward' | 'reset' | 'silent'

/** A TCP proxy on a port of 127.0.0.1, for what happens to connections on their way. */
export interface Proxy {
  port: number
  /** Changes the treatment of connections, and breaks the open connections. */
  aim (port: number, way?: Way): void
  /** How long what comes back is held up, in milliseconds. */
  delayMs: number
  /** Changes the treatment of new connections; open connections stay. */
  lead (port: number): void
  /** Takes no connections any more, and breaks those that are open. */
  refuse (): Promise<void>
  /** Takes connections again. */
  accept (): Promise<void>
}

export async function startProxy (t: { teardown (work: () => unknown): void }, target: number): Promise<Proxy> {
  const port = await choosePort()
  const open = new Set<Socket>()
  let way: Way = 'forward'

  const server = createServer((near) => {
    open.add(near)
    near.on('error', () => {}).on('close', () => open.delete(near))
    if (way === 'reset') return near.resetAndDestroy()
    if (way === 'silent') return
    const far = connect(target, '127.0.0.1')
    far.on('error', () => near.destroy())
    far.on('data', (chunk) => {
      if (proxy.delayMs === 0) near.write(chunk)
      else setTimeout(() => { near.write(chunk) }, proxy.delayMs)
    })
    far.on('close', () => near.destroy())
    near.on('close', () => far.destroy())
    near.pipe(far)
  })

  function breakAll (): void {
    for (const socket of open) socket.resetAndDestroy()
  }

  const proxy: Proxy = {
    port,
    delayMs: 0,
    aim (port, next = 'forward') {
      target = port
      way = next
      breakAll()
    },
    lead (port) { target = port },
    async refuse () {
      const closed = once(server, 'close')
      server.close()
      breakAll()
      await closed
    },
    async accept () {
      server.listen(port, '127.0.0.1')
      await once(server, 'listening')
    }
  }
  t.teardown(() => {
    server.close()
    breakAll()
  })
  await proxy.accept()
  return proxy
}
