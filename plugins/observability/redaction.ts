const REDACTED = '[Redacted]'

// The end of a name, in any case of letters: "token" stands for access_token, refreshToken and X-Wx-Cloudbase-Access-Token, too.
const NAMES = '(?:secret|token|ticket|passw(?:or)?d|authorization|cookie|(?:session|aes|app|api|v3|encrypt|private|hub|operator|mch|pay|partner)[_-]?key|js[_-]?code)'
const NAME = new RegExp(`${NAMES}$`, 'i')

/** What makes it worth to read a line. */
const SUSPICIOUS = new RegExp(`${NAMES}(?:\\\\*["'])?\\s*(?:[:=>]|%(?:25)*3D)|Bearer |PRIVATE KEY|:\\/\\/[^\\s:/@"]*:[^\\s/@"]+@|"Buffer"`, 'i')

// The places of a secret in a text, with the text in front of it as the first group. No pattern repeats within a repetition: each takes as long as the text.
const AFTER_NAME = `${NAMES}(\\\\*["'])?\\s*[:=]\\s*`
// as "token": "…" in JSON, whose quotes may be escaped once or more, and as token: '…'; a text that was cut has no end
const QUOTED = new RegExp(`(${AFTER_NAME}(\\\\*["']))[^]*?(?:(?<!\\\\)(?=\\3)|$)`, 'gi')
const LIST_OR_NUMBER = new RegExp(`(${AFTER_NAME})(?:\\[(?!Redacted\\])[^\\]]*\\]?|\\{[^}]*\\}?|-?\\d[\\w.+-]*)`, 'gi')
const ASSIGNED = new RegExp(`(${NAMES}(?:\\\\*["'])?=)(?!\\[Redacted\\]|\\\\*["'])[^&#\\s"'\\\\<]+`, 'gi')
const ASSIGNED_ENCODED = new RegExp(`(${NAMES}%(?:25)*3D)(?:(?!%(?:25)*(?:26|23|22))[^&#\\s"'\\\\<])+`, 'gi')
// prose has words behind a colon, a secret has digits
const UNQUOTED = new RegExp(`(${NAMES}\\s*:\\s*)(?=[\\w+/=.~-]*\\d)[\\w+/=.~-]{16,}`, 'gi')
const CREDENTIALS = /\b((?:Bearer|Basic)\s+)(?=[\w+/=.~-]*\d)[\w+/=.~-]{8,}/gi
const COOKIES = /\b((?:set-)?cookie\s*:\s*)[^\s=]{1,128}=[^\r\n]*/gi
const USER_OF_ADDRESS = /(:\/\/[^\s:/@"]*:)[^\s/@"]+(?=@)/g
const ELEMENT = new RegExp(`(<\\w{0,64}${NAMES}>(?:<!\\[CDATA\\[)?)(?!\\[Redacted\\])[^<\\]]+`, 'gi')
const PRIVATE_KEY = /(PRIVATE KEY-----)[^-]+/g
const PLACES = [QUOTED, ASSIGNED, ASSIGNED_ENCODED, COOKIES, UNQUOTED, CREDENTIALS, USER_OF_ADDRESS, ELEMENT, PRIVATE_KEY]

const MAX_LINE_CHARACTERS = 65_536
const MAX_TEXT_CHARACTERS = 4096

/** Cuts the texts of a line, so that looking for names in it takes no longer than writing it. */
function shorten (line: string): string {
  const cut = (_name: string, value: unknown) => typeof value === 'string' && value.length > MAX_TEXT_CHARACTERS ? `${value.slice(0, MAX_TEXT_CHARACTERS)}… (${value.length} characters)` : value
  try {
    return `${JSON.stringify(JSON.parse(line, cut))}\n`
  } catch {
    return line
  }
}

/**
 * A text with `[Redacted]` in place of each value under the name of a secret: in JSON, in XML, in an address, in a header;
 * and in place of a password in an address and of a private key.
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
  // whether there is a secret is not the secret
  if (NAME.test(name) && typeof value !== 'boolean') return REDACTED
  if (typeof value === 'string') return redactText(value)
  if (!isBuffer(value)) return value
  const text = Buffer.from(value.data).toString('latin1')
  return redactText(text) === text ? value : REDACTED
}

/** A copy of a JSON value in which secrets are replaced as in a line of the log. */
export function redactJson (value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null), redactValue)
}

/**
 * A line of a JSON log with `[Redacted]` in place of each value under the name of a secret: as a field, and in a text as `redactText` finds it.
 * In a line of more than 65,536 characters each text is cut to 4,096 of them.
 * For pino: `hooks: { streamWrite: redactSecrets }`.
 * It reads the finished line: looking for as many names in each object costs ten times as much as writing the line.
 */
export function redactSecrets (given: string): string {
  const line = given.length > MAX_LINE_CHARACTERS ? shorten(given) : given
  if (!SUSPICIOUS.test(line)) return line
  try {
    return `${JSON.stringify(JSON.parse(line, redactValue))}\n`
  } catch {
    return `${JSON.stringify({ level: 40, time: Date.now(), pid: process.pid, msg: 'a line of the log that named a secret was left out: it is no JSON' })}\n`
  }
}
