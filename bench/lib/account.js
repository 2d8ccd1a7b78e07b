export const account = {
  appid: 'wx1234567890abcdef',
  secret: '0123456789abcdef0123456789abcdef',
  token: 'pushtoken',
  aesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG'
}
