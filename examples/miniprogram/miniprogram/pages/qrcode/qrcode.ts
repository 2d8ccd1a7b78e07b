import { createQrcode } from '../../api/index'
import { api, explain } from '../../client'

Page({
  data: { src: '', error: '' },

  async onLoad () {
    try {
      const bytes = await createQrcode(api, { body: { type: 'unlimited', scene: 'from=example', page: 'pages/sign-in/sign-in', check_path: false } })
      this.setData({ src: `data:image/jpeg;base64,${wx.arrayBufferToBase64(bytes)}`, error: '' })
    } catch (error) {
      this.setData({ error: explain(error) })
    }
  }
})
