import { pageTexts } from './error-texts.js'

const TYPES: Record<string, string> = { string: '字符串', number: '数字', integer: '整数', boolean: '布尔值', object: '对象', array: '数组', null: '空值', date: '日期', uint8array: '字节' }
const UNITS: Record<string, string> = { bytes: ' 字节', characters: ' 个字符', days: ' 天', seconds: ' 秒', elements: ' 项', items: ' 项', numbers: ' 个数字', files: ' 个文件', fields: ' 个字段' }

/** The name of a JSON type in Chinese. */
export const typeInChinese = (type: unknown): string => TYPES[String(type).toLowerCase()] ?? String(type)

const isName = (text: string) => /^[\w./$'-]+$/.test(text)

/** The expectation of a field in Chinese. Each pattern matches a sentence of the schema check or of our own checks. */
const EXPECTATIONS: Array<[RegExp, (...parts: string[]) => string | undefined]> = [
  [/(?:expected required property|, but it is missing)$/, () => '缺少此参数'],
  [/^unknown key (\S+), did you mean (\S+)\?$/, (key, nearest) => `没有名为 ${key} 的参数，是否应为 ${nearest}`],
  [/^unknown key (\S+), known are ([^]+)$/, (key, names) => `没有名为 ${key} 的参数，可用的是：${names}`],
  [/^expected string length less or equal to (\d+)$/, limit => `不得超过 ${limit} 个字符`],
  [/^expected string length greater or equal to (\d+)$/, limit => `不得少于 ${limit} 个字符`],
  [/^expected array length to be less or equal to (\d+)$/, limit => `不得超过 ${limit} 项`],
  [/^expected array length to be greater or equal to (\d+)$/, limit => `不得少于 ${limit} 项`],
  [/^expected \w+ to be less or equal to (\S+)$/, limit => `不得大于 ${limit}`],
  [/^expected \w+ to be greater or equal to (\S+)$/, limit => `不得小于 ${limit}`],
  [/^(?:expected )?at most ([\d,]+) (bytes|characters|days|elements|numbers)(?: of .*|,.*)?$/, (limit, unit) => `不得超过 ${limit}${UNITS[unit!]}`],
  [/^(?:expected )?([\d,]+) to ([\d,]+)(?: (bytes|characters|days|seconds|elements|numbers))?\b/, (from, to, unit) => `应为 ${from} 至 ${to}${unit === undefined ? '' : UNITS[unit]}`],
  [/^expected (?:an? )?(\w+)$/, type => TYPES[type!.toLowerCase()] && `类型应为${TYPES[type!.toLowerCase()]}`],
  [/^expected '([^']+)'$/, value => `应为 ${value}`],
  [/^expected one of ([^]+)$/, values => values!.split(', ').every(isName) ? `应为以下之一：${values!.split(', ').join('、')}` : undefined],
  [/^expected (?:either )?((?:\S+, )*\S+) or (\S+)$/, (values, last) => [...values!.split(', '), last!].every(isName) ? `应为 ${values!.split(', ').join('、')} 或 ${last}` : undefined]
]

/** The sentence of an input error. If no pattern matches the expectation, only the field is named: half a sentence in English helps nobody. */
function inputSentence (message: string): string {
  const missing = /^([\w.-]+) is missing\b/.exec(message)
  if (missing) return `缺少参数 ${missing[1]}`
  const pair = /^(\w+) and (\w+) go together$/.exec(message)
  if (pair) return `${pair[1]} 与 ${pair[2]} 须同时提供`
  const [, field, expected] = /^([^\s:]+): ([^]+)$/.exec(message) ?? []
  if (field === undefined) return '参数不合法'
  for (const [pattern, sentence] of EXPECTATIONS) {
    const found = pattern.exec(expected!)
    const text = found && sentence(...found.slice(1) as string[])
    if (text) return `参数不合法：${field} ${text}`
  }
  return `参数不合法：${field}`
}

/** A sentence with a part of the English sentence, which `pattern` finds. */
const withPart = (pattern: RegExp, sentence: (...parts: string[]) => string, otherwise: string) => (message: string): string => {
  const found = pattern.exec(message)
  return found ? sentence(...found.slice(1) as string[]) : otherwise
}

const CHINESE: Record<string, string | ((message: string) => string)> = {
  WX_ERR_UNKNOWN_APPID: withPart(/appid (wx[\da-f]{16}) /, appid => `此处未配置 appid ${appid}`, '此处未配置该 appid'),
  WX_ERR_ACCOUNT_TIMEOUT: '账号未能及时就绪，请稍后再试',
  WX_ERR_CONTEXT_ROUTE: '账号的上下文不提供路由，请将路由注册到应用',
  WX_ERR_REGISTRATION: '插件的注册方式有误',
  WX_ERR_CLOSED: '服务正在停止，请稍后再试',
  WX_ERR_STORE: '存储服务无法访问，请稍后再试',
  WX_ERR_STORE_UNFIT: '存储服务的配置不符合要求，请联系管理员',
  WX_ERR_LOCKED: '另一个进程正在处理，请稍后再试',
  WX_ERR_GAME_PAYMENT_SIGNATURE: '小游戏支付推送不可信：PayEventSig 与账号的 AppKey 不符',
  WX_ERR_SIGNATURE: '签名不匹配：请检查此处的 Token 与微信公众平台的消息推送配置是否一致',
  WX_ERR_TIMESTAMP: withPart(/(\d+) seconds/, seconds => `时间戳与当前时间相差超过 ${seconds} 秒`, '时间戳与当前时间相差过大'),
  WX_ERR_PLAINTEXT: '此账号已配置 EncodingAESKey，推送必须加密（账号选项 allowPlaintext 可接受明文）',
  WX_ERR_PUSH_TOKEN: '此账号未配置消息推送 Token，无法校验推送',
  WX_ERR_AES_KEY: '推送已加密，但此账号未配置 aesKey',
  WX_ERR_DECRYPT: '消息无法解密：请检查此处的 EncodingAESKey 与微信公众平台的消息推送配置是否一致',
  WX_ERR_RECEIVER: '加密消息的接收方是其他 appid',
  WX_ERR_MESSAGE: withPart(/ (\w+) is missing$/, field => `消息格式错误：缺少 ${field}`, '消息格式错误'),
  WX_ERR_RAW_DATA: 'rawData 的签名不匹配：请原样传递 wx 接口返回的 rawData',
  WX_ERR_WATERMARK: withPart(/(is too old)$/, () => '用户数据的水印已过期，请重新获取数据', '用户数据的水印属于其他 appid'),
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
  WX_ERR_TOO_MANY_REQUESTS: withPart(/(\d+) seconds$/, seconds => `请求过于频繁，请在 ${seconds} 秒后再试`, '请求过于频繁，请稍后再试'),
  WX_ERR_INPUT: inputSentence,
  WX_ERR_CLIENT_GONE: '客户端已断开',
  WX_ERR_NO_FILE: '请以 multipart/form-data 上传至少一个文件',
  WX_ERR_MULTIPART: 'multipart 请求体格式错误',
  WX_ERR_MULTIPART_LIMIT: withPart(/(\d+) (files|fields)$/, (limit, unit) => `文件或字段过多：不得超过 ${limit}${UNITS[unit!]}`, '文件或字段过多'),
  WX_ERR_MEDIA_TYPE: withPart(/^the file is (.+), accepted are ([\w/+.-]+(?:, [\w/+.-]+)*)$/, (type, accepted) => `${type!.includes('/') ? `不支持的文件类型 ${type}` : '无法识别的文件类型'}，可接受的类型：${accepted}`, '不支持的文件类型'),
  WX_ERR_MEDIA_SIZE: withPart(/(\d+) bytes/, limit => `文件过大：不得超过 ${limit} 字节`, '文件过大'),
  WX_ERR_API: '微信平台返回了错误',
  WX_ERR_API_TIMEOUT: '微信平台没有及时响应',
  WX_ERR_API_UNREACHABLE: '无法连接微信平台',
  WX_ERR_API_RESPONSE: '微信平台的响应无法识别',
  WX_ERR_API_SEAL: '微信平台的响应未通过校验',
  WX_ERR_CREDENTIAL_REFUSED: '微信平台拒绝了刚刚下发的凭证，请在微信公众平台检查该账号，稍后再试',
  WX_ERR_NO_SECRET: '此账号未配置 AppSecret，无法完成该操作',
  WX_ERR_PAY_KEYS: '商户密钥配置有误，请联系管理员',
  WX_ERR_PAY_MERCHANT: '此账号没有该商户',
  WX_ERR_PAY_SIGNATURE: '微信支付的响应未通过验签',
  WX_ERR_PAY_NOTIFICATION: '微信支付通知未通过验签',
  WX_ERR_PAY_DECRYPT: '微信支付的密文无法解密',
  WX_ERR_PAY_BILL: '微信支付的账单无法使用',
  WX_ERR_VIRTUAL_PAYMENT_KEYS: '此账号未配置虚拟支付密钥',
  WX_ERR_VIRTUAL_PAYMENT_ITEM: '此账号没有以虚拟支付出售该商品',
  WX_ERR_VIRTUAL_PAYMENT_ORDER: '此订单与下单时的内容不符，不能发货',
  WX_ERR_TEST: '测试平台无法继续',
  WX_ERR_PERMANENT: '处理失败，重试无效',
  WX_ERR_POSTPONED: '暂时无法处理，请稍后再试',
  FST_ERR_NOT_FOUND: '此地址没有内容',
  FST_ERR_BAD_URL: '地址格式错误或过长',
  FST_ERR_MAX_PARAM_LENGTH: '地址格式错误或过长',
  FST_ERR_VALIDATION: '参数不合法',
  FST_ERR_CTP_BODY_TOO_LARGE: '请求体过大',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: '不支持此 Content-Type',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'Content-Type 为 application/json 时请求体不能为空',
  FST_ERR_CTP_INVALID_JSON_BODY: '请求体不是有效的 JSON',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: '请求体的长度与 Content-Length 不符'
}

/** The Chinese sentence of an error of this project or of Fastify; the text of any other error is not changed. */
export function chineseSentenceOf (code: string, message: string, statusCode: number): string {
  if (!/^(WX_ERR|FST)_/.test(code)) return message
  const sentence = Object.hasOwn(CHINESE, code) ? CHINESE[code]! : pageTexts(statusCode, 'zh').title
  return typeof sentence === 'string' ? sentence : sentence(message)
}
