import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

export interface Load {
  /** Sends every request once, one at a time on each connection; throws for an answer other than 200. Returns the bodies if `keep` is set. */
  send (requests: Buffer[], keep?: boolean): Promise<string[]>
  close (): void
}

/** Keep-alive connections, as many as a busy server has: it answers what has arrived meanwhile in one turn of its event loop. */
export function openLoad (port: number, connections = 64): Load {
  const sockets: Socket[] = []

  /** The server may close idle connections while other servers are measured. */
  async function reconnect (): Promise<void> {
    for (let i = 0; i < connections; i++) {
      if (sockets[i] !== undefined && !sockets[i]!.destroyed) continue
      const socket = connect(port, '127.0.0.1')
      socket.setNoDelay(true).on('error', () => {})
      await once(socket, 'connect')
      sockets[i] = socket
    }
  }

  async function send (requests: Buffer[], keep = false): Promise<string[]> {
    await reconnect()
    const bodies: string[] = []
    let next = 0
    await Promise.all(sockets.map(socket => new Promise<void>((resolve, reject) => {
      let received = ''
      let index = 0
      const write = () => {
        if (next >= requests.length) return finish()
        index = next++
        timer.refresh()
        socket.write(requests[index]!)
      }
      const timer = setTimeout(() => finish(new Error(`no answer; the last one was ${received.slice(0, 400)}`)), 60_000)
      const finish = (error?: Error) => {
        clearTimeout(timer)
        socket.removeListener('data', read).removeListener('close', closed)
        if (error) reject(error)
        else resolve()
      }
      const closed = () => finish(new Error('the server closed a connection'))
      const read = (chunk: Buffer) => {
        received += chunk.toString('latin1')
        const head = received.indexOf('\r\n\r\n')
        if (head === -1) return
        const length = /\r\ncontent-length: *(\d+)/i.exec(received.slice(0, head + 2))?.[1]
        let body: string
        if (length !== undefined) {
          if (received.length < head + 4 + Number(length)) return
          body = received.slice(head + 4)
        } else {
          if (!received.endsWith('0\r\n\r\n')) return
          body = received.slice(head + 4).split('\r\n').filter((_, index) => index % 2 === 1).join('')
        }
        if (!received.startsWith('HTTP/1.1 200')) return finish(new Error(`unexpected answer: ${received.slice(0, 400)}`))
        if (keep) bodies[index] = Buffer.from(body, 'latin1').toString()
        received = ''
        write()
      }
      socket.on('data', read).on('close', closed)
      write()
    })))
    return bodies
  }

  return { send, close: () => { for (const socket of sockets) socket.destroy() } }
}

export function httpRequest (method: string, path: string, headers: Record<string, string> = {}, body = ''): Buffer {
  const lines = [`${method} ${path} HTTP/1.1`, 'Host: 127.0.0.1', 'User-Agent: Mozilla/4.0', 'Accept: */*', ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`)]
  if (method !== 'GET') lines.push(`Content-Length: ${Buffer.byteLength(body)}`)
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${body}`)
}
