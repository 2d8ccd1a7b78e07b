import { decryptPhoneNumber } from '../../api/index'
import { api, explain } from '../../client'

Page({
  data: { phoneNumber: '', error: '' },

  async onPhoneNumber ({ detail: { code } }: WechatMiniprogram.ButtonGetPhoneNumber) {
    // without a code: the user declined
    if (!code) return
    try {
      const { phoneNumber } = await decryptPhoneNumber(api, { body: { code } })
      this.setData({ phoneNumber, error: '' })
    } catch (error) {
      this.setData({ error: explain(error) })
    }
  }
})
