/** The abilities of a platform, and the names of its types. */
export interface Target {
  runtime: 'mini' | 'fetch'
  /** The object of the platform, which replaces the placeholder in the runtime. */
  platform?: string
  /** The package whose default export is this object; undefined if it is global. */
  platformPackage?: string
  /** The extension of file names in `import`. */
  importExtension: ImportExtension
  /** The HTTP methods that a request may have. */
  methods: readonly string[]
  /** The types of a file: of a file to send, of the answer to a GET, and of the answer to another method. */
  file: string
  /** A request can send only one file, and only with POST. */
  oneFile: boolean
  downloaded: string
  bytes: string
  /** The type of a body of bytes to send. */
  bytesBody: string
  /** Whether the progress of every answer of bytes is reported, not only of the answer to a GET. */
  watchesBytes: boolean
  /** Whether the platform handles cookies by itself. */
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
