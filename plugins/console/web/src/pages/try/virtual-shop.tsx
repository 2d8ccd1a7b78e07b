import { useState } from 'preact/hooks'
import type { CallResult } from '../../../../api.js'
import { request } from '../../api.js'
import { Dialog, Empty, Foreign, Loading, Problem, useLoaded } from '../../components.js'
import { t, type Key } from '../../i18n.js'
import { callServer, control, ofUser, type AppleRefund, type VirtualOrder, type VirtualPaymentResult } from './simulator.js'

/** The input of `wx.requestVirtualPayment`, or without `mode` of `wx.requestAppleSubscribeSign`. */
export type SignedOrder = Record<'signData' | 'paySig' | 'signature', string> & { mode?: string }
export type Device = 'android' | 'ios'

interface Buyer { appid: string, user: string }

const STATUS: Record<number, Key> = { 1: 'order_created', 2: 'order_paid', 4: 'order_delivered', 5: 'order_refunded', 8: 'order_refundedAtApple' }
const REFUND = ['virtualPayment', 'refundOrder'] as const

/** Asks the server for an order from its price list, as a page does. */
export async function prepareOrder ({ appid }: Buyer, token: string, item: string, quantity: number): Promise<SignedOrder> {
  return await (await callServer(`/virtual-payment/${appid}/orders`, { token, body: { item, quantity } })).json()
}

/** Passes a signed order to the function of the phone, and returns its result and whether the server accepted the push. */
export async function payOrder ({ appid, user }: Buyer, { signData, paySig, signature, mode }: SignedOrder, device: Device): Promise<string> {
  const signed = { signData, paySig, signature }
  const { errMsg, errCode, delivered } = mode === undefined
    ? await ofUser<VirtualPaymentResult>(user, 'apple-subscribe', appid, signed)
    : await ofUser<VirtualPaymentResult>(user, 'virtual-pay', appid, { ...signed, mode, device })
  if (errCode !== undefined) return `${errMsg} (${errCode})`
  return `${errMsg} · ${t(delivered === true ? 'payNotified' : 'payNotNotified')}`
}

/** Refunds everything that is left, through the account of the shop. */
async function refund ({ appid }: Buyer, { outTradeNo, openid, env, leftFen }: VirtualOrder): Promise<string> {
  const [domain, name] = REFUND
  const input = { openid, env, order_id: outTradeNo, refund_order_id: `R${outTradeNo}`.slice(0, 32), left_fee: leftFen, refund_fee: leftFen, refund_reason: '0', req_from: '3' }
  const { ok, errcode, errmsg, error } = await request<CallResult>('/operations/:domain/:name/call', { method: 'POST', params: { domain, name }, body: { appid, input, confirm: REFUND.join('.') } })
  return ok ? t('refundAccepted', { order: outTradeNo }) : `${errcode ?? ''} ${errmsg ?? error ?? ''}`
}

async function complain ({ appid, user }: Buyer, { outTradeNo }: VirtualOrder): Promise<string> {
  const { delivered } = await ofUser<{ delivered: boolean }>(user, 'complain', appid, { outTradeNo })
  return `${t('complained', { order: outTradeNo })} · ${t(delivered ? 'payNotified' : 'payNotNotified')}`
}

async function askApple ({ appid, user }: Buyer, { outTradeNo }: VirtualOrder): Promise<string> {
  const { advice, refunded } = await ofUser<AppleRefund>(user, 'ask-apple-for-refund', appid, { outTradeNo })
  return `${t(`advice_${advice}`)} · ${t(refunded ? 'appleRefunded' : 'appleKept')}`
}

interface VirtualShopProps extends Buyer {
  onBuy: (item: string, quantity: number, device: Device) => void
  onPay: (order: SignedOrder, device: Device) => void
  onAct: (work: () => Promise<string>) => void
  onClose: () => void
}

/** Lets the user buy by virtual payment, and then act on the orders. */
export function VirtualShop ({ appid, user, onBuy, onPay, onAct, onClose }: VirtualShopProps) {
  const [device, setDevice] = useState<Device>('android')
  const [text, setText] = useState('')
  const [invalid, setInvalid] = useState(false)

  function buy (event: SubmitEvent) {
    event.preventDefault()
    const fields = new FormData(event.currentTarget as HTMLFormElement)
    onBuy(String(fields.get('item')), Number(fields.get('quantity')), device)
  }

  function payText () {
    try {
      const order = JSON.parse(text)
      if (typeof order?.signData !== 'string') throw new Error('no signData')
      onPay(order, device)
    } catch {
      setInvalid(true)
    }
  }

  return (
    <Dialog title={t('virtualGoods')} onClose={onClose}>
      <form onSubmit={buy}>
        <p class='quiet'>{t('virtualHint')}</p>
        <div class='row'>
          <label>{t('item')}<input name='item' defaultValue='chapter' maxLength={128} required /></label>
          <label>{t('quantity')}<input name='quantity' type='number' defaultValue='1' min={1} max={1000} required /></label>
          <label>{t('device')}<select value={device} onChange={event => setDevice(event.currentTarget.value as Device)}><option value='android'>Android</option><option value='ios'>iOS</option></select></label>
        </div>
        <div class='row end'><button class='primary'>{t('buy')}</button></div>
      </form>
      <details>
        <summary>{t('virtualInput')}</summary>
        <Problem error={invalid ? t('virtualInvalid') : undefined} />
        <textarea rows={5} aria-label={t('virtualInput')} value={text} placeholder='{"mode": "short_series_goods", "signData": "…", "paySig": "…", "signature": "…"}' onInput={event => { setText(event.currentTarget.value); setInvalid(false) }} />
        <div class='row end'><button disabled={text === ''} onClick={payText}>{t('payConfirm')}</button></div>
      </details>
      <Orders appid={appid} user={user} onAct={onAct} />
    </Dialog>
  )
}

function Orders ({ appid, user, onAct }: Buyer & Pick<VirtualShopProps, 'onAct'>) {
  const orders = useLoaded(() => control<VirtualOrder[]>(`users/${encodeURIComponent(user)}/virtual-orders`, { query: { appid } }), [appid, user])
  return (
    <section aria-label={t('orders')}>
      <h3>{t('orders')}</h3>
      <Problem error={orders.error} retry={orders.reload} />
      {orders.loading && orders.data === undefined && <Loading />}
      {orders.data?.length === 0 && <Empty><p>{t('noOrders')}</p></Empty>}
      <ul class='orders'>
        {orders.data?.map(order => (
          <li key={order.outTradeNo}>
            <p><Foreign text={order.productId ?? t('coins')} /> × {order.quantity} · ¥{(order.fen / 100).toFixed(2)} · <strong>{t(STATUS[order.status] ?? 'order_other')}</strong></p>
            <p class='quiet'><code>{order.outTradeNo}</code></p>
            <div class='row'>
              <button class='small' onClick={() => onAct(() => complain({ appid, user }, order))}>{t('complain')}</button>
              {order.device === 'android' && order.leftFen > 0 && <button class='small' onClick={() => onAct(() => refund({ appid, user }, order))}>{t('refund')}</button>}
              {order.device === 'ios' && order.leftFen > 0 && <button class='small' onClick={() => onAct(() => askApple({ appid, user }, order))}>{t('askApple')}</button>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
