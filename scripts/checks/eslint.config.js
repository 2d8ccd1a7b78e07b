import neostandard from 'neostandard'
import importDirection from './import-direction.js'
import plainComments from './plain-comments.js'

export default [
  ...neostandard({ ts: true, ignores: ['examples/miniprogram/miniprogram/api', 'dist', 'coverage', '.tap', 'data', 'site/content', 'site/.vitepress/dist', 'site/.vitepress/cache'] }),
  {
    files: ['**/*.ts'],
    rules: {
      // WeChat's own field names stay what they are
      camelcase: 'off',
      // a schema and its type share one name; the compiler refuses what really is declared twice
      '@typescript-eslint/no-redeclare': 'off'
    }
  },
  {
    plugins: { comments: { rules: { plain: plainComments } } },
    rules: { 'comments/plain': 'error' }
  },
  {
    files: ['plugins/**', 'routes/**', 'client/**', 'server/**', 'server.ts', 'cli.ts'],
    plugins: { local: { rules: { 'import-direction': importDirection } } },
    rules: { 'local/import-direction': 'error' }
  }
]
