import type { Clock } from '../clock.js'
import { createMediaId } from '../ids.js'
import { refuse } from '../refusal.js'
import { fileKindOf, type MediaType } from '../file-kind.js'

export interface Medium {
  mediaId: string
  type: MediaType
  bytes: Buffer
  contentType: string
  fileName: string
  /** Unix milliseconds. */
  createdAt: number
}

/** Temporary media of one account. */
export interface MediaStore {
  add (type: MediaType, fileName: string, bytes: Buffer): Medium
  /** Refuses a media id that is unknown or older than three days with 40007. */
  get (mediaId: string): Medium
}

export function createMediaStore (clock: Clock, lifeMs: number): MediaStore {
  const media = new Map<string, Medium>()
  return {
    add (type, fileName, bytes) {
      for (const [id, { createdAt }] of media) {
        // kept for a day longer than they are valid, so that the journal can say that they expired
        if (createdAt > clock.now() - lifeMs - 86_400_000) break
        media.delete(id)
      }
      const medium = { mediaId: createMediaId(), type, bytes, contentType: fileKindOf(bytes)?.contentType ?? 'application/octet-stream', fileName, createdAt: clock.now() }
      media.set(medium.mediaId, medium)
      return medium
    },
    get (mediaId) {
      const medium = media.get(mediaId)
      if (medium === undefined) return refuse(40007, 'invalid media_id', 'this media_id was never issued for this account')
      const ageMs = clock.now() - medium.createdAt
      if (ageMs >= lifeMs) return refuse(40007, 'invalid media_id', `this media_id expired ${Math.round((ageMs - lifeMs) / 1000)} s ago`)
      return medium
    }
  }
}
