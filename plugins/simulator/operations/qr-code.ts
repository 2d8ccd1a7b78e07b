import type { Account } from '../account/account.js'
import { drawQrCode } from '../images/qr-code.js'
import { refuse } from '../refusal.js'
import { Binary, isObject, text, type Answer, type Call, type Operation } from './operation.js'

const SCENE = /^[\dA-Za-z!#$&'()*+,/:;=?@\-._~]+$/

function widthOf ({ width = 430 }: Record<string, unknown>): number {
  if (!Number.isInteger(width) || (width as number) < 280 || (width as number) > 1280) return refuse(40097, 'invalid args', `width is ${JSON.stringify(width)}, expected 280 to 1280`)
  return width as number
}

function colorOf ({ auto_color: auto, line_color: color }: Record<string, unknown>) {
  // clients in languages without undefined send null
  if (auto === true || color === undefined || color === null) return undefined
  if (!isObject(color)) return refuse(40097, 'invalid args', 'line_color is not an object of r, g and b')
  const [r, g, b] = ['r', 'g', 'b'].map(name => {
    const value = Number(color[name])
    return Number.isInteger(value) && value >= 0 && value <= 255 ? value : refuse(40097, 'invalid args', `line_color.${name} is ${JSON.stringify(color[name])}, expected 0 to 255`)
  }) as [number, number, number]
  return { r, g, b }
}

function versionOf ({ env_version: version = 'release' }: Record<string, unknown>): string {
  if (version === 'release' || version === 'trial' || version === 'develop') return version
  return refuse(40097, 'invalid args', `env_version is ${JSON.stringify(version)}, expected release, trial or develop`)
}

function requireReleased ({ settings }: Account): void {
  if (settings.released === false) refuse(41030, 'invalid page', 'the account option released is false: nothing was released yet')
}

function checkPath (path: string, longest: number): void {
  if (path.length > longest) refuse(40159, 'invalid length for path, or the data is not json string', `path has ${path.length} characters, ${longest} are allowed`)
  if (/[?&]scancode_time=/.test(path)) refuse(85096, 'not allow include scancode_time field')
}

function count (account: Account, call: Call): Record<string, string> {
  if (account.codesMade >= call.platform.limits.codesInTotal) refuse(45029, 'qrcode count out of limit', `all ${call.platform.limits.codesInTotal} permanent codes are used up`)
  account.codesMade++
  return { 'num-used': String(account.codesMade) }
}

/** The text of a code: an address with the parameters that the phone would get. */
function draw (call: Call, kind: string, content: Record<string, string>, headers: Record<string, string> = {}): Answer {
  const look = { width: widthOf(call.body), color: colorOf(call.body), transparent: call.body.is_hyaline === true }
  try {
    const bytes = drawQrCode(`weixin://simulator/${kind}?${new URLSearchParams({ appid: call.account.appid, ...content })}`, look)
    return new Binary(bytes, look.transparent ? 'image/png' : 'image/jpeg', headers)
  } catch (error) {
    if (error instanceof RangeError) return refuse(40159, 'invalid length for path, or the data is not json string', error.message)
    throw error
  }
}

const MISSING_PATH: [number, string] = [40159, 'invalid length for path, or the data is not json string']

export const getCode: Operation = {
  method: 'POST',
  path: '/wxa/getwxacode',
  auth: 'access_token',
  run (call) {
    const path = text(call, 'path', MISSING_PATH)
    checkPath(path, 1024)
    const version = versionOf(call.body)
    widthOf(call.body)
    colorOf(call.body)
    return draw(call, 'wxacode', { path, env_version: version }, count(call.account, call))
  }
}

export const getUnlimitedCode: Operation = {
  method: 'POST',
  path: '/wxa/getwxacodeunlimit',
  auth: 'access_token',
  run (call) {
    const { account, body } = call
    const scene = text(call, 'scene', [40169, 'invalid length for scene, or the data is not json string'])
    if (scene.length > 32) refuse(40169, 'invalid length for scene, or the data is not json string', `scene has ${scene.length} characters, 32 are allowed`)
    if (!SCENE.test(scene)) refuse(40129, 'invalid scene', "scene may contain only digits, letters and !#$&'()*+,/:;=?@-._~")
    const version = versionOf(body)
    const page = body.page === undefined || body.page === '' ? '' : text(call, 'page', [41030, 'invalid page'])
    if (page.startsWith('/') || page.includes('?')) refuse(41030, 'invalid page', 'page has a leading / or a query')
    if (body.check_path !== false) {
      requireReleased(account)
      const { pages } = account.settings
      if (page !== '' && pages !== undefined && !pages.includes(page)) refuse(41030, 'invalid page', `${page} is not a page of the account (${pages.join(', ')})`)
    }
    return draw(call, 'wxacodeunlimit', { page, scene, env_version: version })
  }
}

export const createQrCode: Operation = {
  method: 'POST',
  path: '/cgi-bin/wxaapp/createwxaqrcode',
  auth: 'access_token',
  run (call) {
    const path = text(call, 'path', MISSING_PATH)
    checkPath(path, 128)
    requireReleased(call.account)
    widthOf(call.body)
    return draw(call, 'wxaqrcode', { path }, count(call.account, call))
  }
}
