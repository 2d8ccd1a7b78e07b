import type { Test } from 'tap'
import type { Page } from 'playwright-core'
import { openChromium } from '../../helpers/chromium.js'
import { OPERATOR_KEY } from '../../helpers/hub.js'

/** A page whose errors fail the test at its end. */
export async function openPage (t: Test, locale = 'en-US'): Promise<Page> {
  const page = await openChromium(t, { locale, viewport: { width: 1280, height: 800 } })
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
