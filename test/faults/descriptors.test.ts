import { readdirSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import t from 'tap'
import { Agent, getGlobalDispatcher, setGlobalDispatcher } from 'undici'
import { startLab, type Lab } from './lab.js'
import { setLimit } from './limit.js'

t.setTimeout(290_000)

const IDLE = 512

/** Lets the process open no descriptor above those that it has, and leaves none free below. */
async function exhaust ({ server }: Lab): Promise<Socket[]> {
  const highest = Math.max(...readdirSync(`/proc/${server.child.pid}/fd`).map(Number))
  setLimit(server, 'nofile', highest + 1)
  return Promise.all(Array.from({ length: IDLE }, async () => {
    const socket = connect(Number(new URL(server.base).port), '127.0.0.1').on('error', () => {})
    await new Promise(resolve => socket.once('connect', resolve).once('close', resolve))
    return socket
  }))
}

t.test('without a descriptor the server does what needs none, and goes on when there are some', async t => {
  const lab = await startLab(t, { engine: 'sqlite' })
  let sockets: Socket[] = []
  const end = () => {
    for (const socket of sockets) socket.destroy()
    setLimit(lab.server, 'nofile', 1024)
  }

  await lab.observe('none is left, requests on connections that are open', async () => {
    // opens more connections than one of them needs
    await Promise.all([lab.probe(), lab.probe(), lab.probe()])
    sockets = await exhaust(lab)
  }, end)

  const shared = getGlobalDispatcher()
  const fresh = new Agent({ pipelining: 0 })
  t.teardown(() => {
    setGlobalDispatcher(shared)
    return fresh.destroy()
  })
  await lab.observe('none is left, requests on new connections', async () => {
    setGlobalDispatcher(fresh)
    sockets = await exhaust(lab)
  }, () => {
    setGlobalDispatcher(shared)
    end()
  }, { silent: true })
  await lab.end('Descriptors')
})
