import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Writes a generated file of this repository; with `--check` it only compares, and exits with 1 if the file differs. */
export async function generated (path: string, text: string, command: string): Promise<void> {
  const file = fileURLToPath(new URL(`../${path}`, import.meta.url))
  const current = await readFile(file, 'utf8').catch(() => undefined)
  if (current === text) return
  if (!process.argv.includes('--check')) {
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text)
    console.log(`${path} written`)
  } else {
    console.error(`${path} does not match its sources: run ${command}`)
    process.exitCode = 1
  }
}
