import { createTraceId } from '../ids.js'
import type { Verdict } from '../options.js'
import { createPayload } from '../push/payload.js'
import { fileKindOf } from '../file-kind.js'
import { refuse } from '../refusal.js'
import { ok, requireUser, text, type Call, type Operation } from './operation.js'

const DEFAULT_VERDICTS: Verdict[] = [
  { keyword: 'risky', suggest: 'risky', label: 20006 },
  { keyword: 'review', suggest: 'review', label: 21000 },
  { keyword: '代开发票', suggest: 'risky', label: 20006 },
  { keyword: '加微信', suggest: 'review', label: 10001 },
  { keyword: '傻逼', suggest: 'risky', label: 20003 }
]
const ACTIVE_MS = 2 * 3_600_000
const LONGEST_CONTENT = 2500
const LARGEST_IMAGE_BYTES = 1024 * 1024

function judge ({ platform }: Call, content: string): Verdict | undefined {
  return (platform.options.verdicts ?? DEFAULT_VERDICTS).find(({ keyword }) => content.includes(keyword))
}

function toResult (verdict: Verdict | undefined) {
  const { suggest, label } = verdict ?? { suggest: 'pass', label: 100 }
  const detail: Array<Record<string, unknown>> = [{ strategy: 'content_model', errcode: 0, suggest, label, prob: 90 }]
  if (verdict !== undefined) detail.push({ strategy: 'keyword', errcode: 0, suggest, label, level: 20, keyword: verdict.keyword })
  return { result: { suggest, label }, detail }
}

/** Version 2 requires a user who was active in the last two hours, and a scene. */
function requireActiveUser (call: Call): void {
  const user = requireUser(call, call.body.openid)
  if (call.platform.clock.now() - user.activeAt > ACTIVE_MS) refuse(61010, 'code is expired', `${user.name} did nothing in this app in the last two hours`)
  const { scene } = call.body
  if (![1, 2, 3, 4].includes(scene as number)) refuse(40097, 'invalid args', `scene is ${JSON.stringify(scene)}, expected 1 to 4`)
}

export const checkText: Operation = {
  method: 'POST',
  path: '/wxa/msg_sec_check',
  auth: 'access_token',
  run (call) {
    const content = text(call, 'content', [44004, 'empty content'])
    if (call.body.version === undefined || Number(call.body.version) === 1) {
      if (judge(call, content) !== undefined) refuse(87014, 'risky content', 'the content contains a keyword')
      return ok()
    }
    requireActiveUser(call)
    if ([...content].length > LONGEST_CONTENT) refuse(45002, 'content size out of limit', `content has more than ${LONGEST_CONTENT} characters`)
    const all = ['content', 'nickname', 'title', 'signature'].map(name => call.body[name]).join('\n')
    return ok({ ...toResult(judge(call, all)), trace_id: createTraceId() })
  }
}

export const checkImage: Operation = {
  method: 'POST',
  path: '/wxa/img_sec_check',
  auth: 'access_token',
  takes: 'file',
  async run (call) {
    const { file } = await call.upload(LARGEST_IMAGE_BYTES)
    if (file === undefined) return refuse(41005, 'media data missing', 'no part named "media" with a filename')
    if (file.sizeBytes > LARGEST_IMAGE_BYTES) refuse(40006, 'invalid meida size', `the picture has ${file.sizeBytes} bytes, ${LARGEST_IMAGE_BYTES} are allowed`)
    if (!fileKindOf(file.bytes)?.fits.includes('image')) refuse(40005, 'invalid file type')
    // the picture is not analysed: its file name stands for its content
    if (judge(call, file.fileName) !== undefined) refuse(87014, 'risky content', 'the file name contains a keyword')
    return ok()
  }
}

export const checkMedia: Operation = {
  method: 'POST',
  path: '/wxa/media_check_async',
  auth: 'access_token',
  run (call) {
    const { account, platform, body } = call
    const url = text(call, 'media_url', [40097, 'invalid args'])
    if (body.media_type !== 1 && body.media_type !== 2) refuse(40097, 'invalid args', `media_type is ${JSON.stringify(body.media_type)}, expected 1 (audio) or 2 (picture)`)
    if (body.version === 2) requireActiveUser(call)
    const traceId = createTraceId()
    const verdict = judge(call, url)
    const fetched = /^https?:\/\//.test(url) && !url.includes('unreachable')

    const event = body.version === 2
      ? { version: 2, ...(fetched ? { ...toResult(verdict), errcode: 0, errmsg: 'ok' } : { result: { suggest: '', label: 0 }, detail: [], errcode: -1008, errmsg: 'download failed' }) }
      : { isrisky: verdict?.suggest === 'risky' ? 1 : 0, extra_info_json: '', status_code: fetched ? 0 : 4294966288 }
    const payload = createPayload(platform, account, { MsgType: 'event', Event: 'wxa_media_check', appid: account.appid, trace_id: traceId, ...event })
    platform.background(platform.clock.sleep(platform.limits.verdictDelayMs, platform.closing).then(() => platform.deliver(account, payload)))
    return ok({ trace_id: traceId })
  }
}

const SCENES_OF_RISK = new Set<unknown>([0, 1, 2])

export const getRiskRank: Operation = {
  method: 'POST',
  path: '/wxa/getuserriskrank',
  auth: 'access_token',
  run (call) {
    const { body, account } = call
    if (body.appid !== account.appid) refuse(40013, 'invalid appid', 'the appid in the body is not the appid of the access_token')
    const user = requireUser(call, body.openid)
    if (!SCENES_OF_RISK.has(body.scene)) refuse(40097, 'invalid args', `scene is ${JSON.stringify(body.scene)}, expected 0, 1 or 2`)
    text(call, 'client_ip', [40097, 'invalid args'])
    return { errcode: 0, errmsg: 'getuserriskrank succ', risk_rank: user.blocked ? 4 : 0, unoin_id: call.platform.createMessageId() }
  }
}
