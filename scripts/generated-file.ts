import { readFile, writeFile } from 'node:fs/promises'

/** Writes a generated file, or with `--check` on the command line only says whether it is current; the exit code tells. */
export async function writeGenerated (file: string, contents: string): Promise<void> {
  const url = new URL(`../${file}`, import.meta.url)
  if (!process.argv.includes('--check')) return writeFile(url, contents)
  if (await readFile(url, 'utf8').catch(() => '') === contents) return
  console.error(`${file} is not current: run this script without --check and commit what it writes`)
  process.exitCode = 1
}
