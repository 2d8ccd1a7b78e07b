import { Linter } from 'eslint'
import t from 'tap'
import plainComments from './plain-comments.js'

/** The lines of `code` that the rule reports. */
function report (code) {
  const messages = new Linter().verify(code, [{ plugins: { comments: { rules: { plain: plainComments } } }, rules: { 'comments/plain': 'error' } }])
  return messages.map(({ line }) => line)
}

t.test('a comment that begins with a noun clause is reported, whatever its form', async t => {
  for (const text of ['What the user paid, in fen.', 'Where the server listens.', 'Who may play it.', 'Why it failed.', 'Whoever holds it.', 'That of the last try.', 'Those of each wave.', 'one that nobody waits for']) {
    for (const code of [`/** ${text} */`, `/* ${text} */`, `// ${text}`, `/**\n * ${text}\n * More.\n */`]) t.same(report(`${code}\nexport {}`), [1], code)
  }
})

t.test('nouns, verbs, conditions, questions and the later lines of a comment are left alone', async t => {
  for (const text of ['The amount that the user paid.', 'Returns the reason.', 'Whether it may be repeated.', 'When a client aborts, its call ends.', 'What is a rid? See the page.', 'That the next handler runs shows it.', 'Whatsoever']) {
    t.same(report(`/** ${text} */\nexport {}`), [], text)
  }
  t.same(report('// The line of a request, and\n// what it contains.\nexport {}'), [])
  t.same(report('// A comment.\n\n// what another comment says\nexport {}'), [3])
})
