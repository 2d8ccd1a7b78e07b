import { useState } from 'preact/hooks'
import { Dialog, Loading, Problem, useLoaded } from '../../components.js'
import { t } from '../../i18n.js'
import { control } from './simulator.js'

export function SubscribeDialog ({ onAnswer, onClose }: { onAnswer: (templateId: string, accepted: boolean) => void, onClose: () => void }) {
  const [templateId, setTemplateId] = useState('demo-template')
  return (
    <Dialog title={t('subscribe')} onClose={onClose}>
      <p>{t('subscribeAsk')}</p>
      <label>{t('templateId')}<input value={templateId} maxLength={128} onInput={event => setTemplateId(event.currentTarget.value)} /></label>
      <div class='row end'>
        <button disabled={templateId === ''} onClick={() => onAnswer(templateId, false)}>{t('reject')}</button>
        <button class='primary' disabled={templateId === ''} onClick={() => onAnswer(templateId, true)}>{t('accept')}</button>
      </div>
    </Dialog>
  )
}

interface PayDialogProps { onAnswer: (payment: Record<string, unknown>, accepted: boolean, couponId?: string) => void, onClose: () => void }

/** The sheet of `wx.requestPayment`. It takes the input that the server signed for the page. */
export function PayDialog ({ onAnswer, onClose }: PayDialogProps) {
  const [text, setText] = useState('')
  const [coupon, setCoupon] = useState('')
  const [invalid, setInvalid] = useState(false)

  function answer (accepted: boolean) {
    try {
      const payment = JSON.parse(text)
      if (typeof payment?.package !== 'string') throw new Error('no package')
      onAnswer(payment, accepted, coupon.trim() || undefined)
    } catch {
      setInvalid(true)
    }
  }

  return (
    <Dialog title={t('pay')} onClose={onClose}>
      <Problem error={invalid ? t('payInvalid') : undefined} />
      <label>{t('payInput')}<textarea rows={6} value={text} placeholder='{"timeStamp": "…", "nonceStr": "…", "package": "prepay_id=…", "signType": "RSA", "paySign": "…"}' onInput={event => { setText(event.currentTarget.value); setInvalid(false) }} /></label>
      <label>{t('payCoupon')}<input value={coupon} maxLength={64} onInput={event => setCoupon(event.currentTarget.value)} /></label>
      <div class='row end'>
        <button disabled={text === ''} onClick={() => answer(false)}>{t('payRefuse')}</button>
        <button class='primary' disabled={text === ''} onClick={() => answer(true)}>{t('payConfirm')}</button>
      </div>
    </Dialog>
  )
}

export type ComplaintType = 'REFUND' | 'SERVICE_NOT_WORK' | 'OTHERS'
export interface Complaint { outTradeNo: string, detail: string, type: ComplaintType }

const COMPLAINTS = ['REFUND', 'SERVICE_NOT_WORK', 'OTHERS'] as const

/** A complaint about an order that the user paid; `paid` is the last one. */
export function ComplaintDialog ({ paid = '', onComplain, onClose }: { paid?: string, onComplain: (complaint: Complaint) => void, onClose: () => void }) {
  function submit (event: SubmitEvent) {
    event.preventDefault()
    const fields = new FormData(event.currentTarget as HTMLFormElement)
    onComplain({ outTradeNo: String(fields.get('order')).trim(), detail: String(fields.get('detail')), type: fields.get('type') as ComplaintType })
  }

  return (
    <Dialog title={t('complainPay')} onClose={onClose}>
      <form onSubmit={submit}>
        <label>{t('outTradeNo')}<input name='order' defaultValue={paid} required maxLength={64} /></label>
        <label>{t('complaintType')}<select name='type'>{COMPLAINTS.map(type => <option key={type} value={type}>{t(`complaint_${type}`)}</option>)}</select></label>
        <label>{t('complaintText')}<textarea name='detail' rows={3} required maxLength={1000} /></label>
        <div class='row end'><button class='primary'>{t('complain')}</button></div>
      </form>
    </Dialog>
  )
}

const SHOWN = 60

export function EventDialog ({ onPush, onClose }: { onPush: (event: string, message: Record<string, unknown>) => void, onClose: () => void }) {
  const { data: names = [], error, loading } = useLoaded(() => control<string[]>('events'), [])
  const [search, setSearch] = useState('')
  const [fields, setFields] = useState('')
  const [invalid, setInvalid] = useState(false)
  const found = names.filter(name => name.toLowerCase().includes(search.toLowerCase())).slice(0, SHOWN)

  function push (event: string) {
    try {
      const message = fields.trim() === '' ? {} : JSON.parse(fields)
      if (typeof message !== 'object' || message === null || Array.isArray(message)) throw new Error('no object')
      onPush(event, message)
    } catch {
      setInvalid(true)
    }
  }

  return (
    <Dialog title={t('chooseEvent')} onClose={onClose}>
      <Problem error={error ?? (invalid ? t('invalidJson') : undefined)} />
      {loading && <Loading />}
      <label>{t('findEvent', { n: names.length })}<input type='search' value={search} onInput={event => setSearch(event.currentTarget.value)} /></label>
      <label>{t('changedFields')}<textarea rows={2} value={fields} onInput={event => { setFields(event.currentTarget.value); setInvalid(false) }} /></label>
      <ul class='event-names'>{found.map(name => <li key={name}><button onClick={() => push(name)}>{name}</button></li>)}</ul>
    </Dialog>
  )
}
