import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import t from 'tap'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

function find (): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return NAMES.flatMap(name => folders.map(folder => join(folder, name))).find(path => existsSync(path))
}

/** The Chromium of the machine. If there is none, root on Debian installs it. */
function ensureInstalled (): string {
  let path = find()
  if (path === undefined && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    execFileSync('apt-get', ['update', '-qq'])
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    path = find()
  }
  if (path === undefined) throw new Error('this test needs Chromium: install it and put it on the PATH, e.g. apt-get install chromium')
  return path
}

let shared: Promise<Browser> | undefined

/** A page of a headless Chromium, with cookies and a cache of its own, that is closed with the test. The tests of a process share one browser. */
export async function openChromium (test: { teardown (work: () => Promise<void>): void }, options?: BrowserContextOptions): Promise<Page> {
  shared ??= chromium.launch({ executablePath: ensureInstalled(), headless: true, args: FLAGS }).then(browser => {
    t.teardown(() => browser.close())
    return browser
  })
  const context = await (await shared).newContext(options)
  // a page waits for a machine that is busy
  context.setDefaultTimeout(120_000)
  test.teardown(() => context.close())
  return context.newPage()
}
