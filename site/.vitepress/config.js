import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitepress'
import { slugify, titleOf } from '../pages.js'

const content = new URL('../content/', import.meta.url)

const GROUPS = [
  { en: 'Start', zh: '入门', pages: ['quickstart', 'terms', 'guides/'] },
  { en: 'Guides', zh: '任务指南', folder: 'guides' },
  { en: 'Plugins', zh: '插件', pages: ['accounts', 'messages', 'session', 'api', 'crypto', 'token', 'media', 'qrcode', 'pay', 'jssdk', 'store', 'routes', 'errors', 'openapi', 'simulator', 'console'] },
  { en: 'In production', zh: '上线与运维', pages: ['deploying', 'bus', 'security', 'limits', 'observability', 'faults'] },
  { en: 'Coming from', zh: '迁移', pages: ['from-weixin-java-miniapp-demo', 'from-easywechat', 'from-node-easywechat'] },
  { en: 'More', zh: '更多', rest: true }
]

/** The pages of a folder of the content, without the reference and the operations, which have their own lists. */
function pagesOf (prefix) {
  return readdirSync(new URL(prefix, content), { recursive: true, encoding: 'utf8' }).map(name => name.replaceAll('\\', '/'))
    .filter(name => name.endsWith('.md') && !/^(zh|operations|reference|source|public)\//.test(name)).map(name => name.replace(/\.md$/, '').replace(/(^|\/)index$/, '$1'))
}

function sidebar (language) {
  const prefix = language === 'zh' ? 'zh/' : ''
  const all = pagesOf(prefix).filter(page => page !== '' && page !== 'overview')
  const listed = new Set()
  const item = page => {
    listed.add(page)
    return { text: titleOf(readFileSync(new URL(`${prefix}${page.endsWith('/') ? `${page}index` : page}.md`, content), 'utf8')), link: `/${prefix}${page}` }
  }
  return GROUPS.map(({ [language]: text, pages, folder, rest }) => ({
    text,
    collapsed: folder !== undefined || rest === true,
    items: (pages ?? all.filter(page => folder === undefined ? !listed.has(page) : page.startsWith(`${folder}/`) && page !== `${folder}/`)).filter(page => all.includes(page)).map(item)
  }))
}

function listSidebar (folder) {
  return readdirSync(new URL(folder, content)).filter(name => name !== 'index.md').map(name => ({
    text: titleOf(readFileSync(new URL(folder + name, content), 'utf8')), link: `/${folder}${name.replace('.md', '')}`
  }))
}

const nav = (prefix, words) => [
  { text: words[0], link: `/${prefix}quickstart` },
  { text: words[1], link: `/${prefix}guides/` },
  { text: words[2], link: `/${prefix}operations/` },
  { text: words[3], link: `/${prefix}reference/` }
]

export default defineConfig({
  title: 'fastify-wechat',
  srcDir: 'content',
  base: process.env.SITE_BASE ?? '/',
  cleanUrls: true,
  lastUpdated: false,
  // addresses of the local machine in the pages
  ignoreDeadLinks: [/^https?:\/\/(127\.0\.0\.1|localhost)/],
  markdown: { anchor: { slugify } },
  vite: { build: { chunkSizeWarningLimit: 20_000 } },
  locales: {
    root: {
      label: 'English',
      lang: 'en',
      description: 'The server side of WeChat Mini Programs as Fastify plugins',
      themeConfig: {
        nav: nav('', ['Quickstart', 'Guides', 'Operations', 'Reference']),
        sidebar: { '/operations/': listSidebar('operations/'), '/reference/': listSidebar('reference/'), '/': sidebar('en') }
      }
    },
    zh: {
      label: '简体中文',
      lang: 'zh-CN',
      description: '微信小程序服务端的一组 Fastify 插件',
      themeConfig: {
        nav: nav('zh/', ['快速上手', '任务指南', '接口目录', '类型参考']),
        sidebar: { '/zh/operations/': listSidebar('zh/operations/'), '/zh/reference/': listSidebar('zh/reference/'), '/zh/': sidebar('zh') },
        outline: { label: '本页内容' },
        docFooter: { prev: '上一页', next: '下一页' },
        darkModeSwitchLabel: '外观',
        lightModeSwitchTitle: '切换到浅色',
        darkModeSwitchTitle: '切换到深色',
        sidebarMenuLabel: '目录',
        returnToTopLabel: '回到顶部',
        langMenuLabel: '语言',
        skipToContentLabel: '跳到正文',
        notFound: { title: '页面不存在', quote: '请检查网址，或使用搜索。', linkLabel: '回到首页', linkText: '回到首页' }
      }
    }
  },
  themeConfig: {
    outline: [2, 3],
    search: {
      provider: 'local',
      options: {
        locales: {
          zh: {
            translations: {
              button: { buttonText: '搜索', buttonAriaLabel: '搜索' },
              modal: { displayDetails: '显示详情', resetButtonTitle: '清除', backButtonTitle: '关闭', noResultsText: '没有找到', footer: { selectText: '打开', navigateText: '切换', closeText: '关闭' } }
            }
          }
        },
        miniSearch: {
          options: {
            // Chinese has no spaces between words, and a part of an operation's name must find it, too
            tokenize: text => [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)].filter(({ isWordLike }) => isWordLike)
              .flatMap(({ segment }) => [segment, ...segment.split(/(?<=[a-z])(?=[A-Z])|_/)])
          },
          searchOptions: { combineWith: 'AND', prefix: true, fuzzy: false }
        },
        // of the long pages of operations and types, only the headings and the first text below them
        _render (src, env, md) {
          const html = md.render(src, env)
          if (!/(^|\/)(operations|reference|source)\//.test(env.relativePath)) return html
          return (html.match(/<h[1-6][^>]*>[^]*?<\/h[1-6]>|(?<=<\/h[1-6]>\s*)<p>[^]*?<\/p>/g) ?? []).join('')
        }
      }
    }
  },
  outDir: fileURLToPath(new URL('dist', import.meta.url))
})
