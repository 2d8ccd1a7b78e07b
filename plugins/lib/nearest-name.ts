/** The number of letters to add, remove, replace or swap with their neighbour to turn one text into the other; Infinity if it is above `most`. */
function distance (one: string, other: string, most: number): number {
  let before: number[] = []
  let row = Array.from({ length: other.length + 1 }, (_, column) => column)
  for (let line = 1; line <= one.length; line++) {
    const next = [line]
    for (let column = 1; column <= other.length; column++) {
      const replaced = row[column - 1]! + Number(one[line - 1] !== other[column - 1])
      const swapped = line > 1 && column > 1 && one[line - 1] === other[column - 2] && one[line - 2] === other[column - 1] ? before[column - 2]! + 1 : Infinity
      next.push(Math.min(replaced, swapped, row[column]! + 1, next[column - 1]! + 1))
    }
    // a swap looks two lines back, and the numbers never become smaller
    if (Math.min(...next) > most && Math.min(...row) > most) return Infinity
    before = row
    row = next
  }
  return row.at(-1)!
}

// makes aesKey, aes-key and AES_KEY equal
const plain = (name: string) => name.toLowerCase().replaceAll(/[-_]/g, '')

const aThird = (known: string) => Math.max(1, Math.floor(known.length / 3))

/** The name of `names` that a mistyped `name` most likely stands for; undefined if none is similar. `maxEdits` is how many letters may differ, by default a third of the known name. */
export function nearestName<Name extends string> (name: string, names: readonly Name[], maxEdits: (known: Name) => number = aThird): Name | undefined {
  if (name.length > 64) return undefined
  const [given, most] = [plain(name), Math.max(...names.map(maxEdits))]
  // fast path: each letter more or less is an edit
  const similar = names.map(known => ({ known, text: plain(known) })).filter(({ text }) => Math.abs(text.length - given.length) <= most)
  const ranked = similar.map(({ known, text }) => ({ known, edits: distance(given, text, most) })).sort((a, b) => a.edits - b.edits)
  const [best] = ranked
  return best !== undefined && best.edits <= maxEdits(best.known) ? best.known : undefined
}
