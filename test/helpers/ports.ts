import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'

// above the highest port that fetch refuses
const FIRST = 10_081
// below the ports that the kernel gives to outgoing connections; a node of Redis Cluster also takes the port 10,000 above its own
const LAST = 20_000

/** Chooses a free port of 127.0.0.1, also for a server that is killed and started on it again: no connection gets this port meanwhile. */
export async function choosePort (): Promise<number> {
  for (;;) {
    const port = randomInt(FIRST, LAST)
    const server = createServer().listen(port, '127.0.0.1')
    const free = await Promise.race([once(server, 'listening').then(() => true), once(server, 'error').then(() => false)])
    if (!free) continue
    server.close()
    await once(server, 'close')
    return port
  }
}
