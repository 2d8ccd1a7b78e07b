import { downloadMedia, isApiError, uploadMedia, type Call } from '../../api/index'
import { api, explain } from '../../client'

let upload: Call<string[]> | undefined

Page({
  data: { percent: 0, picture: '', error: '' },

  async onChoose () {
    // a user who chooses no picture gets no error
    const { tempFiles: [file] } = await wx.chooseMedia({ count: 1, mediaType: ['image'] }).catch(() => ({ tempFiles: [] }))
    if (file === undefined) return
    this.setData({ percent: 0, error: '' })
    try {
      upload = uploadMedia(api, { body: { file: file.tempFilePath } }, {
        onProgress: ({ loaded, total }) => this.setData({ percent: Math.round(100 * loaded / total) })
      })
      const [mediaId] = await upload
      this.setData({ picture: await downloadMedia(api, { path: { mediaId: mediaId! } }) })
    } catch (error) {
      if (!(isApiError(error) && error.kind === 'abort')) this.setData({ error: explain(error) })
    } finally {
      upload = undefined
    }
  },

  onCancel () {
    upload?.abort()
  },

  onUnload () {
    upload?.abort()
  }
})
