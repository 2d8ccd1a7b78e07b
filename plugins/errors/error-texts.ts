import type { Language } from '../lib/platform-errcodes.js'

interface Sentence { en: string, zh: string }

/** The only text that a client gets about an internal failure. */
export const PLAIN_SENTENCE: Sentence = { en: 'something went wrong here, try again in a moment', zh: '服务器出现问题，请稍后再试' }

/** Titles and advice of the error pages. */
const PAGE_TEXTS: Record<number, { title: Sentence, advice: Sentence }> = {
  400: {
    title: { en: 'This request is not valid', zh: '请求有误' },
    advice: { en: 'Go back, check what was sent, and try again.', zh: '请返回检查后重试。' }
  },
  401: {
    title: { en: 'Please sign in', zh: '请先登录' },
    advice: { en: 'You are not signed in, or your sign-in has expired. Sign in, then try again.', zh: '尚未登录或登录已失效，请重新登录后再试。' }
  },
  403: {
    title: { en: 'This is not allowed', zh: '没有访问权限' },
    advice: { en: 'If you think that it should be, tell the people who run this service, and give them the request id below.', zh: '如有疑问，请将下方的请求编号告知管理员。' }
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
    advice: { en: 'It is not your fault, and it has been recorded. Try again in a moment. If it happens again, tell the people who run this service, and give them the request id below.', zh: '这不是您的问题，我们已记录此错误，请稍后再试。如果仍然出错，请将下方的请求编号告知管理员。' }
  },
  502: {
    title: { en: 'A service behind this one failed', zh: '上游服务出错了' },
    advice: { en: 'Try again in a moment. If it happens again, tell the people who run this service, and give them the request id below.', zh: '请稍后再试。如果仍然出错，请将下方的请求编号告知管理员。' }
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

/** The title and advice for a status. A status without texts of its own has those of its class. */
export function pageTexts (statusCode: number, language: Language): { title: string, advice: string } {
  const { title, advice } = PAGE_TEXTS[statusCode] ?? PAGE_TEXTS[statusCode < 500 ? 400 : 500]!
  return { title: title[language], advice: advice[language] }
}
