import { decryptPhoneNumber } from '../../api/index'
import { api, explain } from '../../client'

Page({
  data: { phoneNumber: '', error: '' },

  async onPhoneNumber ({ detail: { code } }: WechatMiniprogram.ButtonGetPhoneNumber) {
    // no code: the user said no
    if (!code) return
    try {
      const { phoneNumber } = await decryptPhoneNumber(api, { body: { code } })
      this.setData({ phoneNumber, error: '' })
    } catch (error) {
      this.setData({ error: explain(error) })
    }
  }
})
