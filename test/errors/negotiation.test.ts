import t from 'tap'
import { languageOf, prefersHtml } from '../../plugins/errors/preferred-language.js'
import { BROWSER, createFailingApp } from './failing-app.js'

t.test('clients that ask for HTML get a page, and others get JSON', async t => {
  for (const [accept, isPage] of [
    [undefined, false],
    ['', false],
    ['*/*', false],
    ['application/json', false],
    ['image/png', false],
    ['application/json, */*;q=0.5', false],
    [BROWSER, true],
    ['text/html', true],
    ['TEXT/HTML;q=0.9', true],
    ['text/*', true],
    ['text/html, */*', true],
    ['*/*;q=0.1, text/html;q=0.2', true],
    ['text/html;q=0.2, */*', false],
    ['text/html;q=0, */*', false],
    ['text/html;q=0', false],
    ['application/json, text/html;q=0.9', false],
    ['application/json;q=0.9, text/html', true],
    ['text/html, application/json', true],
    ['application/json, text/html', false],
    ['text/*, application/json', false],
    ['application/json;q=0, text/html;q=0.1, */*', true],
    ['text/html;q=high', false],
    ['garbage;;;q=x,,', false]
  ] as const) t.equal(prefersHtml(accept), isPage, `Accept: ${accept}`)

  const { app } = createFailingApp(t)
  for (const [accept, type] of [[BROWSER, /^text\/html; charset=utf-8$/], ['*/*', /^application\/json; charset=utf-8$/]] as const) {
    const { statusCode, headers } = await app.inject({ url: '/nothing', headers: { accept } })
    t.equal(statusCode, 404)
    t.match(headers, { 'content-type': type, vary: 'Accept, Accept-Language', 'cache-control': 'no-store' })
  }
})

t.test('Chinese is for who ranks it above English', async t => {
  for (const [acceptLanguage, language] of [
    [undefined, 'en'],
    ['*', 'en'],
    ['fr', 'en'],
    ['zh', 'zh'],
    ['zh-CN', 'zh'],
    ['zh-Hant-TW', 'zh'],
    ['ZH-cn;q=0.1', 'zh'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['en-US,en;q=0.9,zh-CN;q=0.8', 'en'],
    ['zh, en', 'zh'],
    ['en, zh', 'en'],
    ['fr, en;q=0.3, zh;q=0.5', 'zh'],
    ['zh;q=0', 'en'],
    ['zhx, enx', 'en']
  ] as const) t.equal(languageOf(acceptLanguage), language, `Accept-Language: ${acceptLanguage}`)
})
