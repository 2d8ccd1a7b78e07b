/** The domains of the platform's API. A domain's schemas are loaded with its first call. */
export const domains = {
  customerService: () => import('./customer-service.js'),
  jssdk: () => import('./jssdk.js'),
  media: () => import('./media.js'),
  qrcode: () => import('./qrcode.js'),
  subscribeMessage: () => import('./subscribe-message.js'),
  token: () => import('./token.js'),
  user: () => import('./user.js')
} as const

export type Domains = typeof domains
