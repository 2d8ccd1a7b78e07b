import { randomInt } from 'node:crypto'
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer } from 'node:net'

// above the highest port that fetch refuses
const FIRST = 10_081
// below the ports that the kernel gives to outgoing connections; a node of Redis Cluster also takes the port 10,000 above its own
const LAST = 20_000

/** Whether a server may listen there now. */
async function isFree (port: number): Promise<boolean> {
  const server = createServer()
  const listening = new Promise<boolean>(resolve => {
    server.once('listening', () => resolve(true)).once('error', () => resolve(false))
  })
  server.listen(port, '127.0.0.1')
  if (!await listening) return false
  server.close()
  await once(server, 'close')
  return true
}

/** Takes the port of UDP with this number, which nothing here uses, until this process ends: the next one that chooses sees it. */
async function reserve (port: number): Promise<boolean> {
  const socket = createSocket('udp4')
  const bound = new Promise<boolean>(resolve => {
    socket.once('listening', () => resolve(true)).once('error', () => resolve(false))
  })
  socket.bind({ port, address: '127.0.0.1', exclusive: true })
  socket.unref()
  return bound
}

/**
 * Chooses a free port of 127.0.0.1, also for a server that is killed and started on it again: no connection gets this port meanwhile,
 * and nobody who chooses a port in this way, in this process or another, gets the same one.
 */
export async function choosePort (suggest = () => randomInt(FIRST, LAST)): Promise<number> {
  for (;;) {
    const port = suggest()
    if (await reserve(port) && await isFree(port)) return port
  }
}
