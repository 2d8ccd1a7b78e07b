import { runCalls } from './lib/calls.js'

export const question = 'What does it cost to open user data?'

export const run = () => runCalls('encryptedData of wx.getUserInfo', 'user-data')
