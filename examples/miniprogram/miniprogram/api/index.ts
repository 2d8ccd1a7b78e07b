/* eslint-disable -- this file is generated and has its own style */
// Made by `fastify-wechat client` from the OpenAPI document of fastify-wechat 0.1.0. The next run overwrites changes to this file.

import { ApiError, createRuntime } from './runtime'
import type { Client as RuntimeClient, Call, CallOptions, Credential, DownloadOptions, Input, RuntimeOptions, UploadOptions } from './runtime'
import type { Problem, WechatUserInfo, WechatSignIn, WechatPhoneNumber, WechatSession, WechatDecryptedData, LoginInput, LoginWithUserDataInput, GetUserInfoInput, DecryptUserInfoInput, DecryptDataInput, GetPhoneNumberInput, DecryptPhoneNumberInput, UploadMediaInput, DownloadMediaInput, CreateQrcodeInput } from './types'

export { ApiError } from './runtime'
export type { Call, CallOptions, Credential, DownloadOptions, ErrorKind, Input, Progress, RuntimeOptions, Token, UploadOptions } from './runtime'
export type { Problem, WechatWatermark, WechatUserInfo, WechatSignIn, WechatPhoneNumber, WechatSession, WechatDecryptedData, WechatQrcodeRequest, LoginInput, LoginWithUserDataInput, GetUserInfoInput, DecryptUserInfoInput, DecryptDataInput, GetPhoneNumberInput, DecryptPhoneNumberInput, UploadMediaInput, DownloadMediaInput, CreateQrcodeInput } from './types'

export interface ClientOptions extends Omit<RuntimeOptions, 'credentials'> {
  appid: string
  /** Tokens and keys by security scheme, or how to get them. For session the client signs in on its own. */
  credentials?: {
    session?: Credential
  }
}

export interface Client extends RuntimeClient {
  /** Signs in again, and resolves with the answer, which identifies the user. Calls sign in by themselves. */
  signIn (): Promise<WechatSignIn>
}

/** A client of the server at `baseUrl`, for the functions below. */
export function createClient ({ appid, ...options }: ClientOptions): Client {
  return createRuntime(options, {
    params: { appid },
    schemes: {
      session: { header: 'authorization', prefix: 'Bearer ' }
    },
    signIn: {
      scheme: 'session',
      operation: { id: 'loginWithUserData', method: 'POST', path: '/wx/user/{appid}/login', body: 'json' },
      code: 'code',
      token: 'token',
      expiresIn: 'expiresIn'
    }
  })
}

/** The body of the server's error answers. */
export type ErrorBody = Problem

export function isApiError (error: unknown): error is ApiError<ErrorBody> {
  return error instanceof ApiError
}

/**
 * Sign in with the code of wx.login
 *
 * `GET /wx/user/{appid}/login`
 */
export function login (client: Client, input: Input<LoginInput>, options?: CallOptions): Call<WechatSignIn> {
  return client.call({ id: 'login', method: 'GET', path: '/wx/user/{appid}/login', again: false }, input, options)
}

/**
 * Sign in with the code of wx.login, and decrypt the user data in the same request
 *
 * The user data is verified first: if it is not valid, no session begins.
 *
 * `POST /wx/user/{appid}/login`
 */
export function loginWithUserData (client: Client, input: Input<LoginWithUserDataInput>, options?: CallOptions): Call<WechatSignIn> {
  return client.call({ id: 'loginWithUserData', method: 'POST', path: '/wx/user/{appid}/login', body: 'json' }, input, options)
}

/**
 * The user of the session, and the time that it has left
 *
 * `GET /wx/user/{appid}/session`
 */
export function getSession (client: Client, options?: CallOptions): Call<WechatSession> {
  return client.call({ id: 'getSession', method: 'GET', path: '/wx/user/{appid}/session', auth: ['session'] }, undefined, options)
}

/**
 * End the session
 *
 * `POST /wx/user/{appid}/logout`
 */
export function logout (client: Client, options?: CallOptions): Call<void> {
  return client.call({ id: 'logout', method: 'POST', path: '/wx/user/{appid}/logout', auth: ['session'] }, undefined, options)
}

/**
 * Verify and decrypt user data
 *
 * `GET /wx/user/{appid}/info`
 */
export function getUserInfo (client: Client, input: Input<GetUserInfoInput>, options?: CallOptions): Call<WechatUserInfo> {
  return client.call({ id: 'getUserInfo', method: 'GET', path: '/wx/user/{appid}/info', auth: ['session'] }, input, options)
}

/**
 * Verify and decrypt user data
 *
 * `POST /wx/user/{appid}/info`
 */
export function decryptUserInfo (client: Client, input: Input<DecryptUserInfoInput>, options?: CallOptions): Call<WechatUserInfo> {
  return client.call({ id: 'decryptUserInfo', method: 'POST', path: '/wx/user/{appid}/info', body: 'json', auth: ['session'] }, input, options)
}

/**
 * Decrypt any other encrypted data of wx: steps, a group id, a card
 *
 * `POST /wx/user/{appid}/decrypt`
 */
export function decryptData (client: Client, input: Input<DecryptDataInput>, options?: CallOptions): Call<WechatDecryptedData> {
  return client.call({ id: 'decryptData', method: 'POST', path: '/wx/user/{appid}/decrypt', body: 'json', auth: ['session'] }, input, options)
}

/**
 * Get the phone number for the code or the encrypted data of a phone number button
 *
 * `GET /wx/user/{appid}/phone`
 */
export function getPhoneNumber (client: Client, input?: Input<GetPhoneNumberInput>, options?: CallOptions): Call<WechatPhoneNumber> {
  return client.call({ id: 'getPhoneNumber', method: 'GET', path: '/wx/user/{appid}/phone', auth: ['session'], optional: true, again: false }, input, options)
}

/**
 * Get the phone number for the code or the encrypted data of a phone number button
 *
 * `POST /wx/user/{appid}/phone`
 */
export function decryptPhoneNumber (client: Client, input: Input<DecryptPhoneNumberInput>, options?: CallOptions): Call<WechatPhoneNumber> {
  return client.call({ id: 'decryptPhoneNumber', method: 'POST', path: '/wx/user/{appid}/phone', body: 'json', auth: ['session'], optional: true }, input, options)
}

/**
 * Upload pictures as temporary media
 *
 * multipart/form-data with any field names, up to 20 pictures of 10 MiB each. The answer lists their media ids in order. Needs a session, unless the account opens the route.
 *
 * `POST /wx/media/{appid}/upload`
 */
export function uploadMedia (client: Client, input: Input<UploadMediaInput>, options?: UploadOptions): Call<string[]> {
  return client.call({ id: 'uploadMedia', method: 'POST', path: '/wx/media/{appid}/upload', body: 'multipart', file: 'file', auth: ['session'] }, input, options)
}

/**
 * Download temporary media
 *
 * `GET /wx/media/{appid}/download/{mediaId}`
 */
export function downloadMedia (client: Client, input: Input<DownloadMediaInput>, options?: DownloadOptions): Call<string> {
  return client.call({ id: 'downloadMedia', method: 'GET', path: '/wx/media/{appid}/download/{mediaId}', answer: 'file' }, input, options)
}

/**
 * Create a Mini Program code
 *
 * This route needs a session, unless the account opens it.
 *
 * `POST /wx/qrcode/{appid}`
 */
export function createQrcode (client: Client, input: Input<CreateQrcodeInput>, options?: CallOptions): Call<ArrayBuffer> {
  return client.call({ id: 'createQrcode', method: 'POST', path: '/wx/qrcode/{appid}', body: 'json', answer: 'bytes', auth: ['session'] }, input, options)
}
