import { decryptUserInfo, type WechatUserInfo } from '../../api/index'
import { api, explain } from '../../client'

Page({
  data: { user: null as WechatUserInfo | null, error: '' },

  async onLoad () {
    try {
      // since 2022 WeChat gives everybody the same name and picture here: openId and unionId are what counts.
      // A person's own come from <input type="nickname"> and <button open-type="chooseAvatar">.
      // a function: what wx encrypts has to be fetched after the sign-in, and again after another one
      const user = await decryptUserInfo(api, async () => {
        const { rawData, signature, encryptedData, iv } = await wx.getUserInfo({ withCredentials: true })
        return { body: { rawData, signature, encryptedData, iv } }
      })
      this.setData({ user, error: '' })
    } catch (error) {
      this.setData({ error: explain(error) })
    }
  }
})
