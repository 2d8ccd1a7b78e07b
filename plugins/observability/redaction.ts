const REDACTED = '[Redacted]'

// The ends of names, in any case of letters: "token" also matches access_token, refreshToken and X-Wx-Cloudbase-Access-Token.
const NAMES = '(?:secrets?|token|ticket|passw(?:or)?ds?|authorization|cookie|(?:session|aes|app|api|v3|encrypt|private|hub|operator|mch|pay|partner)[_-]?keys?|js[_-]?code)'
const NAME = new RegExp(`${NAMES}$`, 'i')

/** A cheap first test: only lines that match are examined. See the benchmark `steps`. */
const SUSPICIOUS = new RegExp(`${NAMES}(?:\\\\*["'])?\\s*(?:[:=>]|%(?:25)*3D)|Bearer |PRIVATE KEY|:\\/\\/[^\\s:/@"]*:[^\\s/@"]+@|"Buffer"`, 'i')

// The places of a secret in a text; the first group is the text before the secret. No pattern has a nested repetition, so each takes time proportional to the text.
const AFTER_NAME = `${NAMES}(\\\\*["'])?\\s*[:=]\\s*`
// matches "token": "…" in JSON, whose quotes may be escaped once or more, and token: '…'; a text that was cut has no closing quote
const QUOTED = new RegExp(`(${AFTER_NAME}(\\\\*["']))[^]*?(?:(?<!\\\\)(?=\\3)|$)`, 'gi')
const LIST_OR_NUMBER = new RegExp(`(${AFTER_NAME})(?:\\[(?!Redacted\\])[^\\]]*\\]?|\\{[^}]*\\}?|-?\\d[\\w.+-]*)`, 'gi')
const ASSIGNED = new RegExp(`(${NAMES}(?:\\\\*["'])?=)(?!\\[Redacted\\]|\\\\*["'])[^&#\\s"'\\\\<]+`, 'gi')
const ASSIGNED_ENCODED = new RegExp(`(${NAMES}%(?:25)*3D)(?:(?!%(?:25)*(?:26|23|22))[^&#\\s"'\\\\<])+`, 'gi')
// in prose, words follow a colon; a secret has digits
const UNQUOTED = new RegExp(`(${NAMES}\\s*:\\s*)(?=[\\w+/=.~-]*\\d)[\\w+/=.~-]{16,}`, 'gi')
const CREDENTIALS = /\b((?:Bearer|Basic)\s+)(?=[\w+/=.~-]*\d)[\w+/=.~-]{8,}/gi
const COOKIES = /\b((?:set-)?cookie\s*:\s*)[^\s=]{1,128}=[^\r\n]*/gi
const USER_OF_ADDRESS = /(:\/\/[^\s:/@"]*:)[^\s/@"]+(?=@)/g
const ELEMENT = new RegExp(`(<\\w{0,64}${NAMES}>(?:<!\\[CDATA\\[)?)(?!\\[Redacted\\])[^<\\]]+`, 'gi')
const PRIVATE_KEY = /(PRIVATE KEY-----)[^-]+/g
const PLACES = [QUOTED, ASSIGNED, ASSIGNED_ENCODED, COOKIES, UNQUOTED, CREDENTIALS, USER_OF_ADDRESS, ELEMENT, PRIVATE_KEY]

const MAX_LINE_CHARACTERS = 65_536
const MAX_TEXT_CHARACTERS = 4096

/** Cuts the texts of a line, so that searching it takes no longer than writing it. */
function shorten (line: string): string {
  const cut = (_name: string, value: unknown) => typeof value === 'string' && value.length > MAX_TEXT_CHARACTERS ? `${value.slice(0, MAX_TEXT_CHARACTERS)}… (${value.length} characters)` : value
  try {
    return `${JSON.stringify(JSON.parse(line, cut))}\n`
  } catch {
    return line
  }
}

/**
 * Replaces by `[Redacted]` each value under the name of a secret in JSON, in XML, in an address or in a header,
 * each password in an address, and each private key.
 */
export function redactText (text: string): string {
  if (!SUSPICIOUS.test(text)) return text
  return PLACES.reduce((redacted, place) => redacted.replaceAll(place, `$1${REDACTED}`), text.replaceAll(LIST_OR_NUMBER, `$1$2${REDACTED}$2`))
}

function isBuffer (value: unknown): value is { data: number[] } {
  const { type, data } = (value ?? {}) as { type?: unknown, data?: unknown }
  return type === 'Buffer' && Array.isArray(data)
}

function redactValue (name: string, value: unknown): unknown {
  // a boolean only says whether there is a secret
  if (NAME.test(name) && typeof value !== 'boolean') return REDACTED
  if (typeof value === 'string') return redactText(value)
  if (!isBuffer(value)) return value
  const text = Buffer.from(value.data).toString('latin1')
  return redactText(text) === text ? value : REDACTED
}

/** Copies a JSON value and replaces secrets as in a line of the log. */
export function redactJson (value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null), redactValue)
}

/**
 * Replaces by `[Redacted]` each value under the name of a secret in a line of a JSON log: fields, and secrets in texts as `redactText` finds them.
 * In a line of more than 65,536 characters each text is cut to 4,096 characters.
 * For pino: `hooks: { streamWrite: redactSecrets }`.
 * It works on the finished line, because searching each object for so many names costs ten times as much as writing the line.
 */
export function redactSecrets (given: string): string {
  const line = given.length > MAX_LINE_CHARACTERS ? shorten(given) : given
  if (!SUSPICIOUS.test(line)) return line
  try {
    return `${JSON.stringify(JSON.parse(line, redactValue))}\n`
  } catch {
    return `${JSON.stringify({ level: 40, time: Date.now(), pid: process.pid, msg: 'a line of the log that named a secret was left out because it is not JSON' })}\n`
  }
}
