/** What a platform can do, and what its types are called. */
export interface Target {
  runtime: 'mini' | 'fetch'
  /** The platform's object, which the runtime's placeholder becomes. */
  platform?: string
  /** The package whose default export that object is; undefined where it is global. */
  platformPackage?: string
  /** How `import` names a file beside it. */
  importExtension: ImportExtension
  /** HTTP methods that a request may have. */
  methods: readonly string[]
  /** What a file is before it is sent, and what one is that a GET answers, and any other method. */
  file: string
  /** One file a request, and with POST. */
  oneFile: boolean
  downloaded: string
  bytes: string
  /** What a body of bytes is before it is sent. */
  bytesBody: string
  /** Whether the progress of any answer of bytes can be told, not of a GET's alone. */
  watchesBytes: boolean
  /** Whether a cookie is the platform's own business. */
  cookies: boolean
}

export type ImportExtension = '' | '.js' | '.ts'

const mini = {
  runtime: 'mini',
  importExtension: '',
  methods: ['GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'],
  file: 'string',
  oneFile: true,
  downloaded: 'string',
  bytes: 'ArrayBuffer',
  bytesBody: 'ArrayBuffer',
  watchesBytes: false,
  cookies: false
} as const

export const targets = {
  wx: { ...mini, platform: 'wx' },
  uni: { ...mini, platform: 'uni' },
  taro: { ...mini, platform: 'Taro', platformPackage: '@tarojs/taro' },
  fetch: {
    runtime: 'fetch',
    importExtension: '.js',
    methods: ['GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH'],
    file: 'Blob',
    oneFile: false,
    downloaded: 'Blob',
    bytes: 'Blob',
    bytesBody: 'Blob | ArrayBuffer',
    watchesBytes: true,
    cookies: true
  }
} satisfies Record<string, Target>

export type TargetName = keyof typeof targets
