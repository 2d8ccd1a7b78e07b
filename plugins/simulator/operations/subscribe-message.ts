import { refuse } from '../refusal.js'
import { isObject, ok, requireUser, text, type Operation } from './operation.js'
import { findBrokenValue } from './template-values.js'

const STATES = ['developer', 'trial', 'formal']

export const send: Operation = {
  method: 'POST',
  path: '/cgi-bin/message/subscribe/send',
  auth: 'access_token',
  run (call) {
    const { account, body, platform } = call
    const user = requireUser(call, body.touser)
    const templateId = text(call, 'template_id', [40037, 'invalid template_id'])
    const template = account.templates.find(({ priTmplId }) => priTmplId === templateId)
    if (account.settings.templates !== undefined && template === undefined) refuse(40037, 'invalid template_id', `${templateId} is not a template of the account`)
    if (!isObject(body.data)) return refuse(47003, 'argument invalid! data is not an object', '"data" must be {"key": {"value": "text"}}')
    const broken = findBrokenValue(body.data, template?.content)
    if (broken !== undefined) refuse(47003, `argument invalid! data.${broken.key}.value ${broken.problem}`)
    if (body.miniprogram_state !== undefined && !STATES.includes(String(body.miniprogram_state))) refuse(47003, 'argument invalid! miniprogram_state', `miniprogram_state is not one of ${STATES.join(', ')}`)
    const page = typeof body.page === 'string' ? body.page.replace(/^\//, '').split('?')[0]! : ''
    const { pages } = account.settings
    if (page !== '' && pages !== undefined && !pages.includes(page)) refuse(41030, 'invalid page', `${page} is not a page of the account`)

    const left = user.grants.get(templateId) ?? 0
    if (left < 1) refuse(43101, 'user refuse to accept the msg', `${user.name} has no grant left for ${templateId}: acceptSubscribe gives one`)
    user.grants.set(templateId, left - 1)
    account.users.deliver(user, { via: 'subscribe', at: platform.clock.now(), msgtype: 'subscribe', message: body })
    return ok({ msgid: platform.createMessageId() })
  }
}
