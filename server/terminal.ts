import type { LogOutput } from './log-output.js'

const LEVELS: Record<number, string> = { 10: 'trace', 20: 'debug', 30: 'info', 40: 'warn', 50: 'error', 60: 'fatal' }
// ANSI colors of the levels warn, error and fatal: yellow, red, red
const COLORS: Record<number, number> = { 40: 33, 50: 31, 60: 31 }
const HIDDEN = new Set(['level', 'time', 'pid', 'hostname', 'reqId', 'msg', 'err', 'req', 'res', 'responseTime'])
const MAX_VALUE_CHARACTERS = 200

interface Entry {
  level?: number
  time?: number
  msg?: string
  err?: { message?: string, stack?: string, code?: string }
  req?: { method?: string, url?: string }
  res?: { statusCode?: number }
  responseTime?: number
}

const clock = (time = Date.now()) => new Date(time).toTimeString().slice(0, 8)

function describeFields (entry: object): string {
  return Object.entries(entry).filter(([name]) => !HIDDEN.has(name)).map(([name, value]) => {
    const text = typeof value === 'string' ? value : JSON.stringify(value)
    return ` ${name}=${text.slice(0, MAX_VALUE_CHARACTERS)}`
  }).join('')
}

/** The requests that an open page of the console sends all the time. */
const isOfConsole = ({ req, res }: Entry) => /^\/console\//.test(req?.url ?? '') && (res?.statusCode ?? 500) < 400

/** A line of the log for people: time, what happened, and the fields that say more. '' for a line that tells them nothing; text that is no JSON comes back as it is. */
function formatForTerminal (line: string, colors: boolean): string {
  let entry: Entry
  try {
    entry = JSON.parse(line)
  } catch {
    return line
  }
  if (isOfConsole(entry)) return ''
  const { level = 30, msg = '', err, req, res, responseTime } = entry
  const what = req === undefined ? msg : `${req.method} ${req.url} ${res?.statusCode ?? ''} ${responseTime === undefined ? msg : `${responseTime} ms`}`
  const label = level === 30 ? '' : `${LEVELS[level] ?? level} `
  // a bug is shown with its stack; for an error with a code the sentence is enough
  const reason = err === undefined ? '' : err.code === undefined && err.stack !== undefined ? `\n${err.stack}` : `: ${err.code ?? ''} ${err.message ?? ''}`
  const text = `${label}${what}${reason}${describeFields(entry)}`
  const color = COLORS[level]
  return `${clock(entry.time)} ${colors && color !== undefined ? `\x1B[${color}m${text}\x1B[0m` : text}\n`
}

/** Creates an output that formats each JSON line for people. */
export function createTerminalOutput (output: LogOutput, colors = process.stdout.isTTY && process.env.NO_COLOR === undefined): LogOutput {
  return {
    write (line) {
      const text = formatForTerminal(line, colors)
      if (text !== '') output.write(text)
    }
  }
}
