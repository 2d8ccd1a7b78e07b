import { setImmediate as turn } from 'node:timers/promises'
import t from 'tap'
import { createLogOutput } from '../../server/log-output.js'

/** A file on a disk with room for so many bytes. */
function disk (room: number) {
  let text = ''
  return {
    text: () => text,
    grow: (bytes: number) => { room += bytes },
    write (_fd: number, bytes: Uint8Array) {
      if (room === 0) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
      const written = Buffer.from(bytes.subarray(0, room))
      room -= written.length
      text += written.toString()
      return written.length
    }
  }
}

t.test('lines that do not fit on the disk are left out and counted, and no two lines are mixed', async t => {
  const { write, text, grow } = disk(12)
  const output = createLogOutput(1, write)
  for (const line of ['{"n":1}\n', '{"n":2}\n', '{"n":3}\n']) output.write(line)
  t.equal(text(), '', 'nothing is written within the turn')
  await turn()
  t.equal(text(), '{"n":1}\n{"n"')
  grow(1000)
  for (const line of ['{"n":4}\n', '{"n":5}\n']) {
    output.write(line)
    await turn()
  }
  const lines = text().trimEnd().split('\n')
  t.match(lines.slice(2).map(line => JSON.parse(line)), [{ level: 40, lost: 2, msg: /could not be written/ }, { n: 4 }, { n: 5 }])
  t.equal(lines.length, 5)
})

/** A pipe with room for so many bytes, whose reader takes nothing until it is told to. */
function pipe (room: number) {
  const read: Buffer[] = []
  return {
    text: () => Buffer.concat(read).toString(),
    isOpen: false,
    write (_fd: number, bytes: Uint8Array) {
      if (!this.isOpen && room === 0) throw Object.assign(new Error('try again'), { code: 'EAGAIN' })
      const taken = Buffer.from(this.isOpen ? bytes : bytes.subarray(0, room))
      room = Math.max(0, room - taken.length)
      read.push(taken)
      return taken.length
    }
  }
}

t.test('the reader of a full pipe is waited for, and nothing else waits with it', async t => {
  const reader = pipe(5)
  const output = createLogOutput(1, reader.write.bind(reader))
  output.write('{"n":"一"}\n')
  await turn()
  output.write('{"level":50,"n":2}\n')
  await turn()
  t.equal(reader.text(), '{"n":', 'the event loop turns meanwhile')
  reader.isOpen = true
  while (!reader.text().endsWith('2}\n')) await turn()
  t.equal(reader.text(), '{"n":"一"}\n{"level":50,"n":2}\n')
})

t.test('the lines that wait for the reader of a full pipe are limited, and further lines are counted', async t => {
  const reader = pipe(0)
  const output = createLogOutput(1, reader.write.bind(reader))
  const line = `${JSON.stringify({ text: 'x'.repeat(1024 * 1024) })}\n`
  output.write('{"n":1}\n')
  await turn()
  for (let i = 0; i < 20; i++) output.write(line)
  reader.isOpen = true
  while (reader.text().split('\n').length < 9) await turn()
  output.write('{"n":2}\n')
  await turn()
  const lines = reader.text().trimEnd().split('\n').map(text => JSON.parse(text))
  const told = lines.find(({ lost }) => lost !== undefined)
  t.match(told, { level: 40, msg: /could not be written/ })
  t.equal(lines.filter(({ text }) => text !== undefined).length + told.lost, 20)
  t.match(lines.at(-1), { n: 2 })
})

t.test('the lines of one turn are written together, and one that tells of an error brings all before it at once', async t => {
  const writes: string[] = []
  const output = createLogOutput(1, (_fd, bytes) => {
    writes.push(Buffer.from(bytes).toString())
    return bytes.length
  })
  for (const line of ['{"level":30,"n":1}\n', '{"level":40,"n":2}\n']) output.write(line)
  await turn()
  t.same(writes.splice(0), ['{"level":30,"n":1}\n{"level":40,"n":2}\n'])
  output.write('{"level":30,"n":3}\n')
  output.write('{"level":50,"n":4}\n')
  t.same(writes, ['{"level":30,"n":3}\n{"level":50,"n":4}\n'])
})
