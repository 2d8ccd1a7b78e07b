import { api, explain } from '../../client'

Page({
  data: { openid: '', error: '' },

  async onSignIn () {
    try {
      const { openid } = await api.signIn()
      this.setData({ openid, error: '' })
    } catch (error) {
      this.setData({ error: explain(error) })
    }
  },

  onSignOut () {
    api.signOut()
    this.setData({ openid: '' })
  }
})
