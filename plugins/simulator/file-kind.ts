/** The types of temporary media. */
export type MediaType = 'image' | 'voice' | 'video' | 'thumb'

export interface FileKind { extension: string, contentType: string, fits: MediaType[] }

const starts = (text: string, at = 0) => (bytes: Buffer) => bytes.toString('latin1', at, at + text.length) === text

const KINDS: Array<FileKind & { is (bytes: Buffer): boolean }> = [
  { extension: 'jpg', contentType: 'image/jpeg', fits: ['image', 'thumb'], is: starts('\xFF\xD8\xFF') },
  { extension: 'png', contentType: 'image/png', fits: ['image'], is: starts('\x89PNG\r\n\x1A\n') },
  { extension: 'gif', contentType: 'image/gif', fits: ['image'], is: starts('GIF8') },
  { extension: 'amr', contentType: 'audio/amr', fits: ['voice'], is: starts('#!AMR') },
  { extension: 'mp3', contentType: 'audio/mpeg', fits: ['voice'], is: bytes => starts('ID3')(bytes) || (bytes[0] === 0xFF && (bytes[1]! & 0xE6) === 0xE2) },
  { extension: 'mp4', contentType: 'video/mp4', fits: ['video'], is: starts('ftyp', 4) }
]

/** The type of the bytes, regardless of the name and the declared type. */
export function fileKindOf (bytes: Buffer): FileKind | undefined {
  return KINDS.find(kind => kind.is(bytes))
}
