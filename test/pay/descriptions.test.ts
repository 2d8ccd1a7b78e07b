import { readFileSync } from 'node:fs'
import { test } from 'tap'
import { root } from '../helpers/program.js'

const CORE = ['payment', 'payment-partner', 'combine', 'refund', 'bill', 'transfer-bills', 'transfer-authorization', 'transfer-batch', 'transfer-receipt', 'transfer-bills-partner', 'profit-sharing', 'complaints', 'merchant-fund', 'certificates', 'media', 'capital', 'pay-score', 'pay-score-partner', 'parking', 'fapiao', 'papay', 'brand-profit-sharing', 'business-circle', 'gold-plan', 'smart-guide', 'busifavor', 'favor', 'pay-gift', 'partnerships']
const BILINGUAL = /^\s+\/\*\* [A-Z`].*\. .*[\u4e00-\u9fff].* \*\/$/

/** The fields of a file whose comment does not say in English and in Chinese what they mean. */
function bareFields (text: string): string[] {
  const lines = text.split('\n')
  return lines.flatMap((line, index) => {
    const field = /^\s+('?\w+'?): (?:Type|OneOf|Out)/.exec(line)?.[1]
    return field === undefined || /^ {2}(?:body|query|params|answer): /.test(line) || BILINGUAL.test(lines[index - 1]!) ? [] : [`${field} in line ${index + 1}`]
  })
}

test('every field of the core operations of WeChat Pay says in English and in Chinese what it means', t => {
  for (const name of CORE) t.same(bareFields(readFileSync(`${root}plugins/pay/operations/${name}.ts`, 'utf8')), [], name)
  t.same(bareFields('  body: Type.Object({\n    /** 金额 */\n    amount: Type.Integer()'), ['amount in line 3'])
  t.end()
})

test('the title of a core operation is a sentence that says what it does', t => {
  for (const name of CORE) {
    const text = readFileSync(`${root}plugins/pay/operations/${name}.ts`, 'utf8')
    const titles = [...text.matchAll(/^ \* (.+): `(?:GET|POST|PUT|PATCH|DELETE) \/v3/gm)].map(([, title]) => title!)
    t.equal(titles.length, text.match(/payOperation\(\{/g)!.length, name)
    for (const title of titles) t.match(title, /^[A-Z]\w+ [^`]+$/, name)
    for (const [, title] of text.matchAll(/title: '([^']+)'/g)) t.match(title, /[\u4e00-\u9fff]/, name)
  }
  t.end()
})
