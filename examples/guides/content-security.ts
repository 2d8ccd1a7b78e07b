import type { AccountContext } from 'fastify-wechat'

export interface Comment {
  id: string
  openid: string
  text: string
  /** The public address of a picture. */
  picture?: string
  state: 'checking' | 'shown' | 'hidden' | 'for review'
}

/** These stand for two tables in your database. */
export const comments = new Map<string, Comment>()
const checks = new Map<string, string>()

const STATES: Record<string, Comment['state']> = { pass: 'shown', risky: 'hidden' }
const stateAfter = (suggest: string | undefined) => STATES[suggest ?? ''] ?? 'for review'

/** Checks a comment. With a picture the result comes later, as a push. */
export async function publish (ctx: AccountContext, comment: Comment): Promise<void> {
  const { openid, text, picture } = comment
  comments.set(comment.id, comment)
  const { result } = await ctx.api.security.msgSecCheck({ version: 2, scene: 2, openid, content: text })
  if (result?.suggest !== 'pass' || picture === undefined) {
    comment.state = stateAfter(result?.suggest)
    return
  }
  const { trace_id: traceId } = await ctx.api.security.mediaCheckAsync({ version: 2, scene: 2, openid, media_type: 2, media_url: picture })
  checks.set(traceId, comment.id)
}

export default async function setup (ctx: AccountContext) {
  ctx.messages.on({ event: 'wxa_media_check' }, ({ trace_id: traceId = '', result }) => {
    const comment = comments.get(checks.get(traceId) ?? '')
    // the push can arrive before the answer with its trace_id, so the queue tries again after a second
    if (comment === undefined) throw new Error(`no comment waits for the check ${traceId}`)
    comment.state = stateAfter(result?.suggest)
  })
}
