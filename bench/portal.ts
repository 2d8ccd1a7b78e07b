import { compare, installedPeers, type Row } from './lib/compare.js'
import { account } from './lib/account.js'
import { checkReply, checkSuccess, pushes, type PushKind } from './lib/pushes.js'

export const question = 'What does a push cost?'

const path = `/wx/portal/${account.appid}`

function replyRow (name: string, server: string, argument: string, kind: PushKind, floor?: string): Row {
  return { name, floor, server, argument, warmUp: server === 'peer.js' ? 2000 : undefined, requests: count => pushes(path, kind, count), check: body => checkReply(body, kind) }
}

function successRow (name: string, server: string, argument: string, floor?: string): Row {
  return { name, floor, server, argument, requests: count => pushes(path, { format: 'XML', mode: 'safe' }, count), check: checkSuccess }
}

export async function run (): Promise<void> {
  const only = process.argv[3]
  const peers = only === undefined || only === 'peers' ? installedPeers('fast-xml-parser', 'co-wechat', 'wechat', 'nest-wechat', 'node-easywechat') : []
  const safe: PushKind = { format: 'XML', mode: 'safe' }
  if (only === undefined || only === 'reply' || only === 'peers') {
    const floor = 'floor: node:http and node:crypto by hand'
    await compare('Encrypted XML push, encrypted text reply', [
      replyRow(floor, 'floor.js', 'XML safe reply', safe),
      replyRow('`npm start`: the standalone server with its log', 'standalone.js', 'info reply', safe, floor),
      replyRow('the standalone server without its log', 'standalone.js', 'silent reply', safe, floor),
      replyRow('the plugins, in memory', 'ours.js', 'reply', safe, floor),
      replyRow('the plugins, with the record of the reply on the disk', 'ours.js', 'reply durable', safe, floor),
      replyRow('the floor as a route of a bare Fastify', 'floor.js', 'XML safe reply fastify', safe, floor),
      ...peers.map(peer => peer === 'fast-xml-parser'
        ? replyRow('naive: Fastify and fast-xml-parser', 'naive.js', '', safe, floor)
        : replyRow(peer, 'peer.js', peer, safe, floor))
    ])
  }
  if (only === undefined || only === 'success') {
    const floor = 'floor: node:http and node:crypto by hand'
    await compare('Encrypted XML push, `success`', [
      successRow(floor, 'floor.js', 'XML safe success'),
      successRow('`npm start`, no handler', 'standalone.js', 'info none', floor),
      successRow('the standalone server without its log, no handler', 'standalone.js', 'silent none', floor),
      successRow('the plugins, no handler', 'ours.js', '', floor),
      successRow('the plugins, a handler from the queue in memory', 'ours.js', 'on', floor),
      successRow('the plugins, durable: a handler from the queue in SQLite', 'ours.js', 'on durable', floor),
      successRow('`npm start`, durable: a handler from the queue in SQLite', 'standalone.js', 'info on', floor),
      successRow('the floor with one INSERT a push and one commit a turn', 'floor.js', 'XML safe durable', floor),
      successRow('a bare Fastify that does nothing with the push', 'floor.js', 'XML safe success bare', floor)
    ])
  }
  if (only === undefined || only === 'kinds') {
    const kinds: PushKind[] = [{ format: 'XML', mode: 'plain' }, { format: 'JSON', mode: 'safe' }, { format: 'JSON', mode: 'plain' }]
    for (const kind of kinds) {
      await compare(`${kind.mode === 'safe' ? 'Encrypted' : 'Plain'} ${kind.format} push, text reply`, [
        replyRow('floor', 'floor.js', `${kind.format} ${kind.mode} reply`, kind),
        replyRow('ours', 'ours.js', kind.mode === 'plain' ? 'reply plain' : 'reply', kind, 'floor')
      ])
    }
  }
  if (only === undefined || only === 'extras') {
    await compare('What metrics and log add: encrypted XML push, encrypted reply', [
      replyRow('ours', 'ours.js', 'reply', safe),
      replyRow('with metrics', 'ours.js', 'reply metrics', safe, 'ours'),
      replyRow('with the log at info', 'ours.js', 'reply log', safe, 'ours')
    ])
    await compare('What the history of the console adds: encrypted XML push, encrypted reply, with its record on the disk', [
      replyRow('without a console', 'ours.js', 'reply durable', safe),
      replyRow('with the console', 'ours.js', 'reply durable console', safe, 'without a console')
    ])
  }
}
