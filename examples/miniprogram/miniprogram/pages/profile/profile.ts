import { decryptUserInfo, type WechatUserInfo } from '../../api/index'
import { api, explain } from '../../client'

Page({
  data: { user: null as WechatUserInfo | null, error: '' },

  async onLoad () {
    try {
      // Since 2022 WeChat returns the same name and picture for everybody here; only openId and unionId are of use.
      // The user's own name and picture come from <input type="nickname"> and <button open-type="chooseAvatar">.
      // a function, because the encrypted data must be fetched after the sign-in, and again after another sign-in
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
