import type { PayOperation } from '../define.js'
import { payAreas, type PayAreas } from './index.js'

const indexes = new Map<keyof PayAreas, Map<string, PayOperation>>()
// comparing the types of all operations would cost the compiler half a second
const areas = payAreas as unknown as Record<keyof PayAreas, () => Promise<Record<string, PayOperation>>>

/** Finds the definition of a core operation by its area, method and path with `{names}`. The area is loaded when it is first used. */
export async function findPayOperation (area: keyof PayAreas, method: string, path: string): Promise<PayOperation | undefined> {
  let index = indexes.get(area)
  if (index === undefined) {
    const definitions = Object.values(await areas[area]())
    indexes.set(area, index = new Map(definitions.map(definition => [`${definition.method} ${definition.path}`, definition])))
  }
  return index.get(`${method} ${path}`)
}
