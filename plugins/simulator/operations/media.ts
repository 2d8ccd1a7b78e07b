import type { Limits } from '../options.js'
import { refuse } from '../refusal.js'
import { fileKindOf, type MediaType } from '../file-kind.js'
import { Binary, type Operation, type UploadedFile } from './operation.js'

interface TypeRule { limit: 'imageBytes' | 'voiceBytes' | 'videoBytes' | 'thumbBytes', tooLarge: [number, string] }

const RULES: Record<MediaType, TypeRule> = {
  image: { limit: 'imageBytes', tooLarge: [40009, 'invalid image size'] },
  voice: { limit: 'voiceBytes', tooLarge: [40010, 'invalid voice size'] },
  video: { limit: 'videoBytes', tooLarge: [40011, 'invalid video size'] },
  thumb: { limit: 'thumbBytes', tooLarge: [40012, 'invalid thumb size'] }
}

function ruleOf (type: unknown): TypeRule {
  const rule = Object.hasOwn(RULES, String(type)) ? RULES[type as MediaType] : undefined
  return rule ?? refuse(40004, 'invalid media type', `type is ${JSON.stringify(type)}, expected one of ${Object.keys(RULES).join(', ')}`)
}

function checkFile (type: MediaType, { bytes, fileName }: UploadedFile): void {
  const kind = fileKindOf(bytes)
  if (kind === undefined || !kind.fits.includes(type)) {
    return refuse(40005, 'invalid file type', `the bytes are ${kind?.contentType ?? 'of no known type'}, which does not match type ${type}`)
  }
  const ending = /\.(\w+)$/.exec(fileName)?.[1]?.toLowerCase().replace('jpeg', 'jpg')
  if (ending !== kind.extension) refuse(40113, 'unsupported file type', `the name ${JSON.stringify(fileName)} does not end in .${kind.extension}, which its bytes require`)
}

export const upload: Operation = {
  method: 'POST',
  path: '/cgi-bin/media/upload',
  auth: 'access_token',
  takes: 'file',
  async run ({ account, query, platform: { limits, clock }, upload: readUpload }) {
    const rule = ruleOf(query.type)
    const type = query.type as MediaType
    const { file } = await readUpload(limits.uploadBytes)
    if (file === undefined) return refuse(41005, 'media data missing', 'no part named "media" with a filename (filename* is not understood)')
    if (file.sizeBytes > limits.uploadBytes) refuse(45001, 'media size out of limit', `the file is larger than ${limits.uploadBytes} bytes`)
    if (file.sizeBytes === 0) refuse(44001, 'empty media data')
    checkFile(type, file)
    const limit: number = limits[rule.limit satisfies keyof Limits]
    if (file.sizeBytes > limit) refuse(...rule.tooLarge, `the file has ${file.sizeBytes} bytes, a ${type} may have ${limit}`)
    const { mediaId } = account.media.add(type, file.fileName, file.bytes)
    return type === 'thumb'
      ? { type, thumb_media_id: mediaId, created_at: clock.seconds() }
      : { type, media_id: mediaId, created_at: clock.seconds() }
  }
}

/** The header has a name beyond ASCII twice: as `filename*`, and as raw UTF-8 bytes, which most parsers of headers garble. */
function disposition (fileName: string): string {
  const quoted = `filename="${Buffer.from(fileName.replace(/["\\\p{Cc}]/gu, '_')).toString('latin1')}"`
  return /^[\x20-\x7E]*$/.test(fileName) ? `attachment; ${quoted}` : `attachment; filename*=utf-8''${encodeURIComponent(fileName)}; ${quoted}`
}

export const get: Operation = {
  method: 'GET or POST',
  path: '/cgi-bin/media/get',
  auth: 'access_token',
  takes: 'anything',
  run ({ account, query, origin }) {
    if (!query.media_id) refuse(41006, 'media_id missing')
    const { bytes, contentType, fileName, type, mediaId } = account.media.get(query.media_id!)
    if (type === 'video') return { video_url: `${origin}/_simulator/files/${account.appid}/${mediaId}` }
    return new Binary(bytes, contentType, { 'content-disposition': disposition(fileName) })
  }
}
