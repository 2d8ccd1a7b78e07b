import type { Server, Socket } from 'node:net'
import { duplexPair, type Duplex } from 'node:stream'
import { Server as TlsServer } from 'node:tls'
import { Agent, type Dispatcher } from 'undici'

// enough for any test; a connection costs no descriptor
const CONNECTIONS = 256

/** What HTTP clients and servers call of a socket that is no stream's. */
function asSocket (side: Duplex, other: Duplex): Duplex {
  // an end that is torn down takes the other one with it, as a lost connection does
  side.once('close', () => other.destroy())
  return Object.assign(side, {
    remoteAddress: '127.0.0.1',
    ref: () => side,
    unref: () => side,
    setKeepAlive: () => side,
    setNoDelay: () => side,
    setTimeout: () => side,
    resetAndDestroy: () => side.destroy()
  })
}

/** Sends every request to `server`, regardless of its address, over connections inside this process: no port is opened. */
export function createInMemoryDispatcher (server: Server): Dispatcher {
  return new Agent({
    connections: CONNECTIONS,
    connect (_options, callback) {
      const [client, accepted] = duplexPair()
      asSocket(client, accepted)
      asSocket(accepted, client)
      server.emit(server instanceof TlsServer ? 'secureConnection' : 'connection', accepted)
      // within the call undici would not notice; it asks for a socket and uses what every duplex stream has
      process.nextTick(callback, null, client as Socket)
    }
  })
}
