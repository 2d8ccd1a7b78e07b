import { randomBytes } from 'node:crypto'
import { refuse } from '../refusal.js'
import { isObject, ok, text, type Operation } from './operation.js'

const LIFE_SECONDS = 86_400
const NAMES: Record<number, string[]> = { 0: ['member_count', 'room_limit'], 1: ['path', 'version_type'] }

interface Activity { expiresAt: number, state: number }

export const createActivityId: Operation = {
  method: 'GET or POST',
  path: '/cgi-bin/message/wxopen/activityid/create',
  auth: 'access_token',
  takes: 'anything',
  run ({ account, platform }) {
    const id = `1024_${randomBytes(30).toString('base64url')}`
    const expiresAt = platform.clock.seconds() + LIFE_SECONDS
    account.memory.set(`activity ${id}`, { expiresAt, state: 0 } satisfies Activity)
    return ok({ activity_id: id, expiration_time: expiresAt })
  }
}

export const setUpdatableMessage: Operation = {
  method: 'POST',
  path: '/cgi-bin/message/wxopen/updatablemsg/send',
  auth: 'access_token',
  run (call) {
    const { account, platform, body } = call
    const activity = account.memory.get(`activity ${text(call, 'activity_id', [47501, 'invalid activity_id'])}`) as Activity | undefined
    if (activity === undefined) return refuse(47501, 'invalid activity_id', 'this activity_id was not made by this account')
    if (activity.expiresAt <= platform.clock.seconds()) refuse(47504, 'activity_id expired')
    const state = body.target_state
    if ((state !== 0 && state !== 1) || state < activity.state || activity.state === 1) return refuse(47502, 'invalid target_state', `the message cannot change from state ${activity.state} to ${JSON.stringify(state)}`)
    const list = isObject(body.template_info) && Array.isArray(body.template_info.parameter_list) ? body.template_info.parameter_list as unknown[] : refuse(47001, 'data format error', 'the body has no template_info.parameter_list')
    for (const item of list) {
      if (!isObject(item) || !NAMES[state]!.includes(String(item.name)) || typeof item.value !== 'string') refuse(47001, 'data format error', `in state ${state} the parameters must be ${NAMES[state]!.join(' and ')}, with text as values`)
      if (isObject(item) && item.name === 'version_type' && !['develop', 'trial', 'release'].includes(String(item.value))) refuse(47503, 'invalid version_type')
    }
    activity.state = state
    return ok()
  }
}
