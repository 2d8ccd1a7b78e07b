import { root } from './markdown.js'

interface SitePage { path: string, address: string, text: string }

/** The pages of the site as its build makes them. The site is a package of its own, of plain JavaScript. */
export async function documentedPages (): Promise<SitePage[]> {
  const { sitePages } = await import(`${root}site/pages.js`) as { sitePages: () => Iterable<SitePage> }
  return [...sitePages()]
}
