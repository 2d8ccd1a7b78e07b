import { test } from 'tap'
import ts from 'typescript'
import { root } from '../../helpers/program.js'

test('an editor shows what a method and its domain are for, and the official page', async t => {
  const config = ts.parseJsonConfigFileContent(ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile).config, ts.sys, root).options
  const probe = `${root}test/api/types/probe.ts`
  const text = "import type { Operations } from '../../../plugins/api/methods.js'\nexport const use = (api: Operations) => api.qrcode.getUnlimitedQRCode({ scene: 'a' })\n"
  const read = (file: string) => file === probe ? text : ts.sys.readFile(file)
  const editor = ts.createLanguageService({
    fileExists: ts.sys.fileExists,
    directoryExists: ts.sys.directoryExists,
    useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
    getCompilationSettings: () => config,
    getScriptFileNames: () => [probe],
    getScriptVersion: () => '1',
    getScriptSnapshot (file) {
      const source = read(file)
      return source === undefined ? undefined : ts.ScriptSnapshot.fromString(source)
    },
    getCurrentDirectory: () => root,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    readFile: read
  })
  const hover = (word: string) => editor.getQuickInfoAtPosition(probe, text.lastIndexOf(word))!
  const method = hover('getUnlimitedQRCode')
  t.match(ts.displayPartsToString(method.documentation), /^Make a Mini Program code, unlimited in number\.$/m)
  t.match(ts.displayPartsToString(method.tags?.find(({ name }) => name === 'see')?.text), 'https://developers.weixin.qq.com/')
  t.match(ts.displayPartsToString(method.displayParts), /scene: string/)
  t.notMatch(ts.displayPartsToString(method.displayParts), /TObject|TString/, 'in plain types')
  t.match(ts.displayPartsToString(hover('qrcode').documentation), 'Mini Program codes')
  t.match(editor.getDefinitionAtPosition(probe, text.lastIndexOf('getUnlimitedQRCode'))?.map(({ fileName }) => fileName), [/domains\/qrcode\/index\.ts$/], 'and goes to the definition')
})
