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
    await compare('Encrypted XML push, encrypted text reply', [
      replyRow('floor: node:http and node:crypto by hand', 'floor.js', 'XML safe reply', safe),
      replyRow('the floor as a route of a bare Fastify', 'floor.js', 'XML safe reply fastify', safe, 'floor: node:http and node:crypto by hand'),
      replyRow('ours', 'ours.js', 'reply', safe, 'floor: node:http and node:crypto by hand'),
      ...peers.map(peer => peer === 'fast-xml-parser'
        ? replyRow('naive: Fastify and fast-xml-parser', 'naive.js', '', safe, 'floor: node:http and node:crypto by hand')
        : replyRow(peer, 'peer.js', peer, safe, 'floor: node:http and node:crypto by hand'))
    ])
  }
  if (only === undefined || only === 'success') {
    await compare('Encrypted XML push, `success`', [
      successRow('floor: nothing is done with it', 'floor.js', 'XML safe success'),
      successRow('ours, no handler', 'ours.js', '', 'floor: nothing is done with it'),
      successRow('floor: a handler behind the answer', 'floor.js', 'XML safe handled', 'floor: nothing is done with it'),
      successRow('ours, a handler from the queue in memory', 'ours.js', 'on', 'floor: a handler behind the answer'),
      successRow('floor, durable: one INSERT, one commit a turn', 'floor.js', 'XML safe durable', 'floor: nothing is done with it'),
      successRow('ours, durable: a handler from the queue in SQLite', 'ours.js', 'on durable', 'floor: nothing is done with it')
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
    await compare('What a server adds: encrypted XML push, encrypted reply', [
      replyRow('ours', 'ours.js', 'reply', safe),
      replyRow('with metrics', 'ours.js', 'reply metrics', safe, 'ours'),
      replyRow('with the log at info', 'ours.js', 'reply log', safe, 'ours'),
      replyRow('the standalone server, without its log', 'standalone.js', 'silent', safe, 'ours'),
      replyRow('the standalone server', 'standalone.js', 'info', safe, 'ours')
    ])
  }
}
