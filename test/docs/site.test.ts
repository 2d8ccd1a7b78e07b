import t from 'tap'
import { documentedPages } from './site-pages.js'

t.test('the site has every page in both languages, the files that they lead to, and no link out of itself', async t => {
  const pages = await documentedPages()
  const addresses = new Set(pages.map(({ address }) => address))
  t.equal(addresses.size, pages.length, 'no two pages share an address')
  for (const address of ['index', 'zh/index', 'overview', 'zh/overview', 'quickstart', 'zh/quickstart', 'guides/index', 'zh/guides/sign-in', 'operations/index', 'source/examples/deploy']) t.ok(addresses.has(address), address)

  const links = pages.flatMap(({ path, text }) => [...text.replaceAll(/(`{3,})[^]*?\1/g, '').matchAll(/\]\((?![a-z]+:|#)([^)\s]+)\)/g)].map(([, target]) => ({ path, target: target! })))
  t.ok(links.length > 500)
  const broken = links.filter(({ target }) => {
    const [address = ''] = target.replace(/^\/zh\/source\//, '/source/').split('#')
    return !address.startsWith('/images/') && !addresses.has(address.slice(1).replace(/(^|\/)$/, '$1index'))
  })
  t.same(broken, [])
})
