import type { Test } from 'tap'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { assertBuilt } from '../../helpers/built.js'
import { openChromium } from '../../helpers/chromium.js'
import { OPERATOR_KEY } from '../../helpers/hub.js'

/** A browser's page for the console, which the build has to have written. */
export async function openBuilt (t: Test, options?: BrowserContextOptions): Promise<Page> {
  assertBuilt()
  return openChromium(t, options)
}

/** A page whose errors fail the test at its end. */
export async function openPage (t: Test, locale = 'en-US'): Promise<Page> {
  const page = await openBuilt(t, { locale, viewport: { width: 1280, height: 800 } })
  const errors: string[] = []
  page.on('pageerror', error => errors.push(error.message))
  t.teardown(() => { if (errors.length > 0) throw new Error(errors.join('\n')) })
  return page
}

/** Opens the console and gives it a key. */
export async function signIn (page: Page, base: string, key = OPERATOR_KEY): Promise<void> {
  await page.goto(`${base}/console/`)
  await page.getByLabel('Operator key').fill(key)
  await page.getByRole('button', { name: 'Sign in' }).click()
}
