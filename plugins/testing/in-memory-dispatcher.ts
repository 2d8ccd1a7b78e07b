import type { Server, Socket } from 'node:net'
import { duplexPair, type Duplex } from 'node:stream'
import { Server as TlsServer } from 'node:tls'
import { Agent, type Dispatcher } from 'undici'

// enough for any test; a connection costs no descriptor
const CONNECTIONS = 256

/** Adds the methods of a socket that HTTP clients and servers call and that a stream does not have. */
function asSocket (side: Duplex, other: Duplex): Duplex {
  // destroying one end destroys the other, as a lost connection does
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
      // undici would not notice a callback during the call; it asks for a socket but uses only methods of a duplex stream
      process.nextTick(callback, null, client as Socket)
    }
  })
}
