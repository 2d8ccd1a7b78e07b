// In any case of letters, with or without "_" and "-", and at any depth.
const NAMES = ['secret', 'appsecret', 'aeskey', 'encodingaeskey', 'accesstoken', 'cloudbaseaccesstoken', 'sessionkey', 'authorization', 'token', 'ticket', 'appkey', 'encryptkey', 'apiv3key', 'privatekey']
const SECRETS = new Set(NAMES)
const REDACTED = '[Redacted]'

// each letter may be followed by a separator: access_token, accessToken, Access-Token
const spelled = NAMES.map(name => [...name].join('[_-]?')).join('|')
const NAMED = new RegExp(`(?:${spelled})\\\\*"\\s*:|(?:${spelled})=`, 'i')
// JSON inside a text, its quotes escaped once or more; and the query of an address
const IN_TEXT = new RegExp(`(?<![a-z])(${spelled})(\\\\*"\\s*:\\s*\\\\*")[^"\\\\]*`, 'gi')
const IN_QUERY = new RegExp(`([?&](?:${spelled})=)[^&#\\s"'\\\\]*`, 'gi')

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

const isSecret = (name: string) => SECRETS.has(name.toLowerCase().replaceAll(/[_-]/g, ''))

function redactValue (name: string, value: unknown): unknown {
  if (isSecret(name)) return REDACTED
  return typeof value === 'string' ? value.replaceAll(IN_TEXT, `$1$2${REDACTED}`).replaceAll(IN_QUERY, `$1${REDACTED}`) : value
}

/**
 * A line of a JSON log with `[Redacted]` in place of each value under the name of a secret: as a field, in a JSON text, in the query of an address.
 * In a line of more than 65,536 characters each text is cut to 4,096 of them.
 * For pino: `hooks: { streamWrite: redactSecrets }`.
 * It reads the finished line: looking for as many names in each object costs ten times as much as writing the line.
 */
export function redactSecrets (given: string): string {
  const line = given.length > MAX_LINE_CHARACTERS ? shorten(given) : given
  if (!NAMED.test(line)) return line
  try {
    return `${JSON.stringify(JSON.parse(line, redactValue))}\n`
  } catch {
    return `${JSON.stringify({ level: 40, time: Date.now(), pid: process.pid, msg: 'a line of the log that named a secret was left out: it is no JSON' })}\n`
  }
}

const NAMED_VALUE = new RegExp(`((?:^|[\\s?&])(?:${spelled})=)[^&#\\s"'\\\\]*`, 'gi')
const IN_XML = new RegExp(`<(\\w*(?:${spelled}))>.*?</\\1>`, 'gis')

/** A text with `[Redacted]` in place of each value under the name of a secret: in JSON, in XML, in the query of an address. */
export function redactText (text: string): string {
  if (!NAMED.test(text) && !text.includes('<')) return text
  return text.replaceAll(IN_TEXT, `$1$2${REDACTED}`).replaceAll(NAMED_VALUE, `$1${REDACTED}`).replaceAll(IN_XML, `<$1>${REDACTED}</$1>`)
}
