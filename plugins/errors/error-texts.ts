import type { Language } from '../lib/platform-errcodes.js'

interface Sentence { en: string, zh: string }

/** All that a client reads about a failure that is not its business. */
export const PLAIN_SENTENCE: Sentence = { en: 'something went wrong here, try again in a moment', zh: '服务器出现问题，请稍后再试' }

/** What happened and what to do about it, as the pages say it. */
const PAGE_TEXTS: Record<number, { title: Sentence, advice: Sentence }> = {
  400: {
    title: { en: 'This request is not right', zh: '请求有误' },
    advice: { en: 'Go back, check what was sent, and try again.', zh: '请返回检查后重试。' }
  },
  401: {
    title: { en: 'Please sign in', zh: '请先登录' },
    advice: { en: 'Your sign-in is missing or has run out. Sign in again, then try once more.', zh: '尚未登录或登录已失效，请重新登录后再试。' }
  },
  403: {
    title: { en: 'This is not allowed', zh: '没有访问权限' },
    advice: { en: 'If you think it should be, tell the people who run this service, with the request id below.', zh: '如有疑问，请将下方的请求编号告知管理员。' }
  },
  404: {
    title: { en: 'Page not found', zh: '页面不存在' },
    advice: { en: 'Check the address, or go back to where you came from.', zh: '请检查地址是否正确，或返回上一页。' }
  },
  408: {
    title: { en: 'The request took too long', zh: '请求超时' },
    advice: { en: 'Check your connection, then try again.', zh: '请检查网络后重试。' }
  },
  413: {
    title: { en: 'This is too large', zh: '内容过大' },
    advice: { en: 'Choose a smaller file, then try again.', zh: '请换用较小的文件后重试。' }
  },
  414: {
    title: { en: 'This address is too long', zh: '地址过长' },
    advice: { en: 'Check the address, or go back to where you came from.', zh: '请检查地址是否正确，或返回上一页。' }
  },
  415: {
    title: { en: 'This kind of file is not accepted', zh: '不支持的文件类型' },
    advice: { en: 'Choose a file of another type, then try again.', zh: '请换用其他类型的文件后重试。' }
  },
  422: {
    title: { en: 'This data cannot be read', zh: '数据无法解密' },
    advice: { en: 'Sign in again, then repeat what you did.', zh: '请重新登录后再试。' }
  },
  429: {
    title: { en: 'Too many requests', zh: '请求过于频繁' },
    advice: { en: 'Wait a moment before you try again.', zh: '请稍等片刻再试。' }
  },
  500: {
    title: { en: 'Something went wrong', zh: '服务器出错了' },
    advice: { en: 'It is not your fault, and it has been recorded. Try again in a moment. If it happens again, tell the people who run this service, with the request id below.', zh: '这不是您的问题，我们已记录此错误，请稍后再试。如果仍然出错，请将下方的请求编号告知管理员。' }
  },
  502: {
    title: { en: 'A service behind this one failed', zh: '上游服务出错了' },
    advice: { en: 'Try again in a moment. If it happens again, tell the people who run this service, with the request id below.', zh: '请稍后再试。如果仍然出错，请将下方的请求编号告知管理员。' }
  },
  503: {
    title: { en: 'Not available right now', zh: '服务暂不可用' },
    advice: { en: 'Try again in a moment.', zh: '请稍后再试。' }
  },
  504: {
    title: { en: 'A service behind this one was too slow', zh: '上游服务响应超时' },
    advice: { en: 'Try again in a moment.', zh: '请稍后再试。' }
  }
}

/** Title and advice of the page for a status. A status without a text of its own has the text of its class. */
export function pageTexts (statusCode: number, language: Language): { title: string, advice: string } {
  const { title, advice } = PAGE_TEXTS[statusCode] ?? PAGE_TEXTS[statusCode < 500 ? 400 : 500]!
  return { title: title[language], advice: advice[language] }
}

/** Our own errors in Chinese; their English sentences are in error-codes.ts. */
const CHINESE: Record<string, string> = {
  WX_ERR_UNKNOWN_APPID: '此处未配置该 appid',
  WX_ERR_CLOSED: '服务正在停止，请稍后再试',
  WX_ERR_STORE: '存储服务无法访问，请稍后再试',
  WX_ERR_GAME_PAYMENT_SIGNATURE: '小游戏支付推送不可信：PayEventSig 与账号的 AppKey 不符',
  WX_ERR_SIGNATURE: '签名不匹配：请检查此处的 Token 与微信公众平台的消息推送配置是否一致',
  WX_ERR_TIMESTAMP: '时间戳与当前时间相差过大',
  WX_ERR_PLAINTEXT: '此账号已配置 EncodingAESKey，推送必须加密（账号选项 allowPlaintext 可接受明文）',
  WX_ERR_PUSH_TOKEN: '此账号未配置消息推送 Token，无法校验推送',
  WX_ERR_AES_KEY: '推送已加密，但此账号未配置 aesKey',
  WX_ERR_DECRYPT: '消息无法解密：请检查此处的 EncodingAESKey 与微信公众平台的消息推送配置是否一致',
  WX_ERR_RECEIVER: '加密消息的接收方是其他 appid',
  WX_ERR_MESSAGE: '消息格式错误',
  WX_ERR_RAW_DATA: 'rawData 的签名不匹配：请原样传递 wx 接口返回的 rawData',
  WX_ERR_WATERMARK: '用户数据的水印校验失败',
  WX_ERR_USER_CHANNEL: '消息与其声明的密钥不符：传输途中被改动，或使用了其他加密格式',
  WX_ERR_USER_KEY: '该用户的密钥不存在或已过期：请重新调用 getLatestUserKey 并重新加密',
  WX_ERR_USER_DATA: 'session_key 无法解密此数据：请调用 wx.login 重新登录，再重新获取数据',
  WX_ERR_PHONE_NUMBER: '此数据中没有手机号：请原样传递手机号按钮返回的数据',
  WX_ERR_SESSION: '登录态无效或已过期，请重新登录',
  WX_ERR_HUB_KEY: '需要有效的 hub key',
  WX_ERR_OPERATOR_KEY: '需要有效的运维密钥',
  WX_ERR_FOREIGN_PAGE: '此请求不是由本服务器的页面发出的',
  WX_ERR_OPERATOR_RIGHTS: '此运维密钥没有这项权限：密钥为只读，或不能查看消息内容',
  WX_ERR_CONFIRMATION: '该接口涉及资金或删除数据：请在 confirm 中再次填写接口名称',
  WX_ERR_EVENT: '没有此编号的事件：历史记录的条数和保留时间有限',
  WX_ERR_OPERATION: '没有此名称的接口',
  WX_ERR_DEAD_LETTER: '没有此编号的死信：可能已被重放或丢弃，或已超过保留期限',
  WX_ERR_TOO_MANY_REQUESTS: '请求过于频繁，请稍后再试',
  WX_ERR_INPUT: '参数不合法',
  WX_ERR_CLIENT_GONE: '客户端已断开',
  WX_ERR_NO_FILE: '请以 multipart/form-data 上传至少一个文件',
  WX_ERR_MULTIPART: 'multipart 请求体格式错误',
  WX_ERR_MULTIPART_LIMIT: '文件或字段过多',
  WX_ERR_MEDIA_TYPE: '不支持的文件类型',
  WX_ERR_MEDIA_SIZE: '文件过大',
  WX_ERR_API_TIMEOUT: '微信平台没有及时响应',
  WX_ERR_API_UNREACHABLE: '无法连接微信平台',
  WX_ERR_API_RESPONSE: '微信平台的响应无法识别',
  FST_ERR_NOT_FOUND: '此地址没有内容',
  FST_ERR_BAD_URL: '地址格式错误或过长',
  FST_ERR_MAX_PARAM_LENGTH: '地址格式错误或过长'
}

// Their English names a field, a type or a limit that the Chinese cannot.
const WITH_DETAIL = new Set(['WX_ERR_TIMESTAMP', 'WX_ERR_MESSAGE', 'WX_ERR_WATERMARK', 'WX_ERR_TOO_MANY_REQUESTS', 'WX_ERR_INPUT', 'WX_ERR_MEDIA_TYPE', 'WX_ERR_MEDIA_SIZE', 'WX_ERR_UNKNOWN_APPID'])

/** The sentence of an error in a language: `message` itself in English, and for a code that has no Chinese. */
export function sentenceOf (code: string, message: string, language: Language): string {
  const chinese = language === 'zh' ? CHINESE[code] : undefined
  if (chinese === undefined) return message
  return WITH_DETAIL.has(code) ? `${chinese}（${message}）` : chinese
}
