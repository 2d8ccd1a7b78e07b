/* eslint-disable -- this file is generated and has its own style */
// Made by `fastify-wechat client` from the OpenAPI document of fastify-wechat 0.1.0. The next run overwrites changes to this file.

import * as functions from './index'
import type { Client, ClientOptions } from './index'

function bind<Rest extends unknown[], Result> (client: Client, call: (client: Client, ...rest: Rest) => Result): (...rest: Rest) => Result {
  return (...rest) => call(client, ...rest)
}

/** The functions of the client, by the tags of their operations: `api.user.login(…)`. Import the functions themselves if a small bundle matters. */
export function createApi (options: ClientOptions) {
  const client = functions.createClient(options)
  return {
    /** For the functions of `index.ts`. */
    $client: client,
    user: {
      login: bind(client, functions.login),
      loginWithUserData: bind(client, functions.loginWithUserData),
      getSession: bind(client, functions.getSession),
      logout: bind(client, functions.logout),
      getUserInfo: bind(client, functions.getUserInfo),
      decryptUserInfo: bind(client, functions.decryptUserInfo),
      decryptData: bind(client, functions.decryptData),
      getPhoneNumber: bind(client, functions.getPhoneNumber),
      decryptPhoneNumber: bind(client, functions.decryptPhoneNumber)
    },
    media: {
      uploadMedia: bind(client, functions.uploadMedia),
      downloadMedia: bind(client, functions.downloadMedia)
    },
    qrcode: {
      createQrcode: bind(client, functions.createQrcode)
    }
  }
}
